using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Interventions;

/// <summary>
/// How many minutes someone really worked between two times of a town's clock, the night the clock changes as well. An end before its
/// start is the next day's. A time that the clock skips in spring is the moment it skips to, so that no minute counts that nobody lived;
/// a time that it shows twice in autumn is the second one. Who means otherwise writes how long he worked.
/// </summary>
public static class WorkedTime
{
    /// <summary>Longer than any shift: a slip of the pen.</summary>
    public const int MostMinutes = 16 * 60;

    public static int Between(DateOnly day, TimeOnly from, TimeOnly to, TimeZoneInfo zone)
    {
        var until = to < from ? day.AddDays(1) : day;
        return (int)(zone.LastMoment(until.ToDateTime(to)) - zone.LastMoment(day.ToDateTime(from))).TotalMinutes;
    }

    public static bool IsPlausible(int minutes) => minutes is > 0 and <= MostMinutes;
}
