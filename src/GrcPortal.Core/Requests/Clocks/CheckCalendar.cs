namespace GrcPortal.Core.Requests.Clocks;

/// <summary>What must be mended before a calendar may count: a promise under it can always be kept, and explained.</summary>
public static class CheckCalendar
{
    /// <summary>A service closed for longer is a service that is gone.</summary>
    public const int LongestClosure = 366;

    public static IReadOnlyList<CalendarFault> FaultsOf(CalendarDefinition calendar)
    {
        List<CalendarFault> faults =
        [
            .. Weekly(calendar.Week, null), .. calendar.Seasons.SelectMany(season => Weekly(season.Hours, season.Name)),
            .. Seasonal(calendar.Seasons), .. Closed(calendar.Closures),
        ];
        if (faults.Count is 0 && (NeverOpens(calendar, 2027) || NeverOpens(calendar, 2028))) faults.Add(new(CalendarRule.NeverOpen));
        return faults;
    }

    private static IEnumerable<CalendarFault> Weekly(WeekHours week, string? season)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var periods = week[day];
            if (periods.Any(period => !period.IsForwards)) yield return new(CalendarRule.PeriodBackwards, day.ToString(), season);
            else if (Pairs(periods).Any(pair => pair.One.Overlaps(pair.Other))) yield return new(CalendarRule.PeriodsOverlap, day.ToString(), season);
        }
    }

    private static IEnumerable<CalendarFault> Seasonal(IReadOnlyList<Season> seasons)
    {
        foreach (var season in seasons)
        {
            if (string.IsNullOrWhiteSpace(season.Name)) yield return new(CalendarRule.SeasonWithoutName);
            if (!season.From.Exists || !season.To.Exists) yield return new(CalendarRule.NoSuchDay, season.Name);
        }
        foreach (var (one, other) in Pairs(seasons))
        {
            if (DaysOf(2028).Any(day => one.Holds(day) && other.Holds(day))) yield return new(CalendarRule.SeasonsOverlap, one.Name, other.Name);
        }
    }

    private static IEnumerable<CalendarFault> Closed(IReadOnlyList<Closure> closures)
    {
        foreach (var closure in closures)
        {
            if (string.IsNullOrWhiteSpace(closure.Name)) yield return new(CalendarRule.ClosureWithoutName);
            if (closure.Last < closure.First) yield return new(CalendarRule.ClosureBackwards, closure.Name);
            else if (closure.Last.DayNumber - closure.First.DayNumber >= LongestClosure) yield return new(CalendarRule.ClosureTooLong, closure.Name);
        }
        foreach (var (one, other) in Pairs(closures))
        {
            if (one.Overlaps(other)) yield return new(CalendarRule.ClosuresOverlap, one.Name, other.Name);
        }
    }

    /// <summary>Closures left aside: they pass, a week without an hour does not.</summary>
    private static bool NeverOpens(CalendarDefinition calendar, int year) =>
        !DaysOf(year).Any(day => calendar.HoursOf(day).Count > 0 && calendar.HolidayOn(day) is null);

    private static IEnumerable<DateOnly> DaysOf(int year) => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

    private static IEnumerable<(T One, T Other)> Pairs<T>(IReadOnlyList<T> all) => all.SelectMany((one, at) => all.Skip(at + 1).Select(other => (one, other)));
}

/// <param name="One">What it is about: a day of the week, a season, a closure.</param>
/// <param name="Other">What it collides with, or the season of the day.</param>
public sealed record CalendarFault(CalendarRule Rule, string? One = null, string? Other = null);

public enum CalendarRule
{
    NeverOpen,
    PeriodBackwards,
    PeriodsOverlap,
    SeasonWithoutName,
    NoSuchDay,
    SeasonsOverlap,
    ClosureWithoutName,
    ClosureBackwards,
    ClosureTooLong,
    ClosuresOverlap,
}
