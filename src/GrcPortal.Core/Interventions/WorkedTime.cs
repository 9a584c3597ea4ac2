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
        return (int)(Moment(until.ToDateTime(to), zone) - Moment(day.ToDateTime(from), zone)).TotalMinutes;
    }

    public static bool IsPlausible(int minutes) => minutes is > 0 and <= MostMinutes;

    private static DateTimeOffset Moment(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new(local, zone.GetUtcOffset(local));   // of a time shown twice, the standard offset: the second one
    }
}
