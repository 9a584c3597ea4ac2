using System.Collections.Concurrent;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>The calendars that every authority starts with.</summary>
public static class StartingCalendars
{
    private static readonly ConcurrentDictionary<string, ClockCalendar> LaidOut = [];

    /// <summary>Offices on five days: what promises count in until a service says otherwise.</summary>
    public static CalendarDefinition Offices { get; } = new() { Week = WeekHours.MondayToFriday(new(new(8, 30), new(12, 0)), new(new(13, 0), new(17, 0))) };

    public static ClockCalendar OfficesIn(TimeZoneInfo zone) => LaidOut.GetOrAdd(zone.Id, static (_, zone) => new(Offices, zone), zone);

    /// <summary>Offices, and the front desk on Saturday morning.</summary>
    public static CalendarDefinition FrontDesk { get; } = Offices with { Week = Offices.Week with { Saturday = [new(new(9, 0), new(12, 0))] } };

    /// <summary>Crews, who begin at six in summer.</summary>
    public static CalendarDefinition Crews { get; } = new()
    {
        Week = WeekHours.MondayToFriday(new(new(7, 30), new(12, 0)), new(new(13, 0), new(16, 30))),
        Seasons = [new("Été", new(7, 1), new(8, 31), WeekHours.MondayToFriday(new OpenPeriod(new(6, 0), new(13, 0))))],
    };

    /// <summary>On call day and night, holidays as well.</summary>
    public static CalendarDefinition OnCall { get; } = new() { Week = WeekHours.EveryDay(new OpenPeriod(default, default)), WorkedHolidays = Enum.GetValues<Holiday>() };
}
