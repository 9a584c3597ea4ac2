using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>Calendars that tests call by name, and how they write moments and targets.</summary>
internal static class Known
{
    public const string Paris = "Europe/Paris";

    private static readonly Dictionary<string, CalendarDefinition> Calendars = new()
    {
        ["Offices"] = StartingCalendars.Offices,
        ["FrontDesk"] = StartingCalendars.FrontDesk,
        ["Crews"] = StartingCalendars.Crews,
        ["OnCall"] = StartingCalendars.OnCall,
        ["Bridge"] = StartingCalendars.Offices with { Closures = [new(new(2026, 5, 15), new(2026, 5, 15), "Pont de l’Ascension")] },
        ["August"] = StartingCalendars.Offices with { Closures = [new(new(2026, 8, 3), new(2026, 8, 14), "Fermeture d’été")] },
        ["Winter"] = StartingCalendars.Offices with { Seasons = [new("Hiver", new(11, 15), new(3, 15), WeekHours.MondayToFriday(new OpenPeriod(new(9, 0), new(12, 0))))] },
        ["Solidarity"] = StartingCalendars.Offices with { WorkedHolidays = [Holiday.WhitMonday] },
        ["Nights"] = StartingCalendars.OnCall with { Week = WeekHours.EveryDay(new(new(0, 0), new(6, 0)), new(new(22, 0), new(0, 0))) },
        ["SmallHours"] = StartingCalendars.OnCall with { Week = WeekHours.EveryDay(new OpenPeriod(new(2, 15), new(2, 45))) },
    };

    public static ClockCalendar Calendar(string name, string zone = Paris) => new(
        Calendars.GetValueOrDefault(name) ?? StartingCalendars.Offices with { Territory = Enum.Parse<HolidayTerritory>(name) }, TimeZoneInfo.FindSystemTimeZoneById(zone));

    public static Target Target(string written) => written.Split(' ') is [var amount, var unit]
        ? new(int.Parse(amount, CultureInfo.InvariantCulture), Enum.Parse<TargetUnit>(unit))
        : throw new FormatException(written);

    /// <summary>As the town's clock shows it; a time shown twice has its offset beside it.</summary>
    public static DateTimeOffset Moment(string written, string zone = Paris)
    {
        if (written.Contains('+')) return DateTimeOffset.ParseExact(written, "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture).ToUniversalTime();
        var (local, town) = (DateTime.ParseExact(written, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.False(town.IsAmbiguousTime(local) || town.IsInvalidTime(local), $"{written} is no moment of {zone}.");
        return town.FirstMoment(local);
    }

    public static ClockPauses Pauses(string written, string zone = Paris) => ClockPauses.Of(written.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(pause => pause.Split('/')).Select(ends => Pause(Moment(ends[0], zone), Moment(ends[1], zone))));

    public static ClockPause Pause(DateTimeOffset from, DateTimeOffset? to) => new(from, to, ClockReason.Pause("Citizen", PauseSide.Citizen));
}
