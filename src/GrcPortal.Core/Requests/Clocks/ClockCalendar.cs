using System.Collections.Concurrent;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>A calendar in a zone, laid out day by day once a year is asked for: what every clock of a service counts on.</summary>
public sealed class ClockCalendar
{
    /// <summary>No promise reaches further.</summary>
    private const int Years = 100;

    private readonly ConcurrentDictionary<int, CalendarDay[]> _years = [];

    public ClockCalendar(CalendarDefinition definition, TimeZoneInfo zone)
    {
        if (CheckCalendar.FaultsOf(definition) is [var fault, ..]) throw new RuleBrokenException($"Calendar.{fault.Rule}");
        (Definition, Zone) = (definition, zone);
    }

    public CalendarDefinition Definition { get; }
    public TimeZoneInfo Zone { get; }

    /// <summary>Which of the town's it is; none is what every town starts with.</summary>
    public CalendarKey? Key { get; init; }

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>The day whose end, or a moment of which, it is: midnight ends a day.</summary>
    public DateOnly DueOn(DateTimeOffset due) => DayOf(due.AddTicks(-1));

    public bool IsWorkingDay(DateOnly day) => YearOf(day.Year)[day.DayOfYear - 1].Open.Length > 0;

    /// <summary>So many working days after a day that does not count itself.</summary>
    public DateOnly WorkingDayAfter(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    internal IEnumerable<CalendarDay> From(DateOnly first)
    {
        for (var (year, at) = (first.Year, first.DayOfYear - 1); year < first.Year + Years; (year, at) = (year + 1, 0))
        {
            for (var days = YearOf(year); at < days.Length; at++) yield return days[at];
        }
    }

    private CalendarDay[] YearOf(int year) => _years.GetOrAdd(year, Laid);

    private CalendarDay[] Laid(int year)
    {
        var days = new CalendarDay[DateTime.IsLeapYear(year) ? 366 : 365];
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1)) days[day.DayOfYear - 1] = Laid(day);
        return days;
    }

    private CalendarDay Laid(DateOnly day)
    {
        var (start, end) = (StartOf(day), StartOf(day.AddDays(1)));
        OpenSpan[] open = [.. Definition.HoursOf(day).OrderBy(period => period.From).Select(period => Open(day, period)).Where(span => span.To > span.From)];
        if (Definition.ClosureOn(day) is { } closure) return new(start, end, [], ClockReason.Of(closure));
        if (open.Length > 0 && Definition.HolidayOn(day) is { } holiday) return new(start, end, [], ClockReason.Of(holiday));
        return new(start, end, open, ClockReason.Closed);
    }

    private DateTimeOffset StartOf(DateOnly day) => Zone.FirstMoment(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>Open as long as the town's clock shows one of its minutes, and between two such minutes: the night the clock goes back, an hour longer.</summary>
    private OpenSpan Open(DateOnly day, OpenPeriod period)
    {
        var until = (period.To == TimeOnly.MinValue ? day.AddDays(1) : day).ToDateTime(period.To);
        var lastMinute = until.AddMinutes(-1);
        return new(Zone.FirstMoment(day.ToDateTime(period.From)), Zone.IsInvalidTime(lastMinute) ? Zone.FirstMoment(until) : Zone.LastMoment(lastMinute).AddMinutes(1));
    }
}

/// <summary>A calendar of the town, as it was after so many changes.</summary>
public sealed record CalendarKey(Guid Id, int Version);

/// <param name="Open">In the order of time; none on a day that does not count.</param>
/// <param name="Why">Why it is not open when it is not.</param>
internal readonly record struct CalendarDay(DateTimeOffset Start, DateTimeOffset End, OpenSpan[] Open, ClockReason Why);

internal readonly record struct OpenSpan(DateTimeOffset From, DateTimeOffset To);
