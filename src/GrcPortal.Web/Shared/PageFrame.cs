namespace GrcPortal.Web.Shared;

/// <summary>What every page shows around its content, the same for the whole request.</summary>
public sealed record PageFrame(string AuthorityName, string Monogram, string? ThemePath, string? AgentName)
{
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Without a valid audit an authority must declare itself not compliant.</summary>
    public AccessibilityLevel Accessibility { get; init; } = AccessibilityLevel.None;
}

public enum AccessibilityLevel
{
    None,
    Partial,
    Full,
}
