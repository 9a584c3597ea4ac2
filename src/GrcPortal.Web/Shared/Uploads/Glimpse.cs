using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>One file in a list: a small picture of it or its kind, its name, and what the antivirus has to say.</summary>
public sealed record Glimpse(Attachment File, string Original, string Name)
{
    /// <summary>What a photo shows, said to whom cannot see it.</summary>
    public string? Alt { get; init; }

    /// <summary>Where its small size and its large one are; without them the file itself is shown.</summary>
    public string? Small { get; init; }

    public string? Large { get; init; }
}
