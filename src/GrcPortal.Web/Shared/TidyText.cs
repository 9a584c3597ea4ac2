namespace GrcPortal.Web.Shared;

/// <summary>Words as they are kept: one kind of line end, no control character (PostgreSQL refuses NUL), nothing around them; null when nothing is left.</summary>
internal static class TidyText
{
    public static string? Of(string? typed)
    {
        var kept = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
        return kept.Length is 0 ? null : kept;
    }
}
