using System.Text.Json;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>When a service works, as its authority writes it.</summary>
public sealed record CalendarDefinition
{
    public required WeekHours Week { get; init; }
    public IReadOnlyList<Season> Seasons { get; init; } = [];
    public IReadOnlyList<Closure> Closures { get; init; } = [];
    public HolidayTerritory Territory { get; init; }

    /// <summary>Holidays it works on all the same: all of them for who is on call, Whit Monday where it is the day of solidarity.</summary>
    public IReadOnlyList<Holiday> WorkedHolidays { get; init; } = [];

    /// <summary>The hours of a day, closures and holidays left aside.</summary>
    public IReadOnlyList<OpenPeriod> HoursOf(DateOnly day) => (Seasons.FirstOrDefault(season => season.Holds(day))?.Hours ?? Week)[day.DayOfWeek];

    public Holiday? HolidayOn(DateOnly day) => Holidays.On(day, Territory) is { } holiday && !WorkedHolidays.Contains(holiday) ? holiday : null;

    /// <summary>Says the same: nothing is counted otherwise by it.</summary>
    public bool IsAs(CalendarDefinition other) => JsonSerializer.Serialize(this) == JsonSerializer.Serialize(other);

    public Closure? ClosureOn(DateOnly day) => Closures.FirstOrDefault(closure => closure.Holds(day));
}
