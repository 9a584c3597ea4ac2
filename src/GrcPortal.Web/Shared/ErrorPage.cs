namespace GrcPortal.Web.Shared;

/// <summary>What an error page shows: the status chooses its words, the reference is quoted when asking for help.</summary>
public sealed record ErrorPage(int Status, string? Reference = null, string? Reason = null)
{
    private static readonly int[] Known = [400, 403, 404, 409, 413, 415, 429, 500];

    public string TextKey => $"Error.{(Known.Contains(Status) ? Status : Status >= 500 ? 500 : 400)}";
}
