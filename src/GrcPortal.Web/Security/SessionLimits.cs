namespace GrcPortal.Web.Security;

/// <summary>How long a signed-in browser may rest, and how long a session lasts whatever it does.</summary>
public sealed class SessionLimits
{
    public int IdleMinutes { get; set; } = 30;
    public int CitizensIdleMinutes { get; set; } = 120;
    public int LongestHours { get; set; } = 10;

    public TimeSpan Longest => TimeSpan.FromHours(LongestHours);

    internal TimeSpan Idle(string scheme) => TimeSpan.FromMinutes(scheme == Schemes.Citizen ? CitizensIdleMinutes : IdleMinutes);
}
