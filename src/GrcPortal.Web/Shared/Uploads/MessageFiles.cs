namespace GrcPortal.Web.Shared.Uploads;

/// <summary>The part of a form that brings files with words.</summary>
public sealed class MessageFiles
{
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>Those that a form sent back had taken already, each under its seal.</summary>
    public List<string> Kept { get; set; } = [];
}

/// <summary>A file taken already, offered again on the form that was sent back.</summary>
public sealed record KeptFile(string? Name, string Seal);
