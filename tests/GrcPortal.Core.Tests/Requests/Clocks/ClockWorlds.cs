using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>Calendars, receptions, targets and pauses as they may come, around the changes of the clock more often than not.</summary>
internal static class ClockWorlds
{
    private static readonly TimeZoneInfo[] Zones = [.. ((string[])[Known.Paris, Known.Paris, "America/Martinique", "America/Miquelon", "Indian/Reunion", "Pacific/Tahiti"]).Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private static readonly IReadOnlyList<OpenPeriod>[] DaysHours =
    [
        [], [], [new(new(8, 30), new(12, 0)), new(new(13, 0), new(17, 0))], [new(new(9, 0), new(12, 0))],
        [new(new(0, 0), new(6, 0)), new(new(22, 0), new(0, 0))], [new(default, default)], [new(new(7, 15), new(7, 20))],
    ];

    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset[] Changes =
        [new(2026, 3, 28, 0, 0, 0, TimeSpan.Zero), new(2026, 10, 24, 0, 0, 0, TimeSpan.Zero), new(2026, 3, 7, 12, 0, 0, TimeSpan.Zero), new(2026, 12, 24, 0, 0, 0, TimeSpan.Zero)];

    private static readonly Gen<WeekHours> Weeks =
        from days in Gen.Elements(DaysHours).ArrayOf(6)
        select new WeekHours { Monday = DaysHours[2], Tuesday = days[0], Wednesday = days[1], Thursday = days[2], Friday = days[3], Saturday = days[4], Sunday = days[5] };

    public static readonly Gen<ClockCalendar> Calendars =
        from week in Weeks
        from season in Weeks
        from seasonal in Gen.Elements(true, false)
        from bounds in Gen.Choose(1, 365).Two()
        from closed in Gen.Choose(0, 40).ArrayOf().Resize(4)
        from territory in Gen.Elements(Enum.GetValues<HolidayTerritory>())
        from worked in Gen.Elements(Enum.GetValues<Holiday>()).ArrayOf().Resize(3)
        from zone in Gen.Elements(Zones)
        select new ClockCalendar(new()
        {
            Week = week,
            Seasons = seasonal ? [new("Saison", DayOfYear(bounds.Item1), DayOfYear(bounds.Item2), season)] : [],
            Closures = [.. Closures(closed)],
            Territory = territory,
            WorkedHolidays = worked,
        }, zone);

    public static readonly Gen<DateTimeOffset> Moments = Gen.OneOf(
        Gen.Choose(0, 2 * 366 * 1440).Select(minutes => Begin.AddMinutes(minutes)),
        from change in Gen.Elements(Changes) from minutes in Gen.Choose(0, 2 * 1440) select change.AddMinutes(minutes));

    public static readonly Gen<Target> Targets = from amount in Gen.Choose(1, 40) from unit in Gen.Elements(Enum.GetValues<TargetUnit>()) select new Target(amount, unit);

    public static readonly Gen<Clock> Running =
        from calendar in Calendars from start in Moments from target in Targets select new Clock(ClockKind.Close, start, target, calendar);

    /// <summary>With up to four pauses since the reception, some of them end to end, some after the date.</summary>
    public static readonly Gen<Clock> Paused = from clock in Running from pauses in Pauses(clock.From) select clock with { Pauses = pauses };

    public static Gen<ClockPauses> Pauses(DateTimeOffset start) =>
        from lengths in Gen.Choose(0, 4).SelectMany(count => Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 6 * 1440))).ArrayOf(2 * count))
        select ClockPauses.Of(Laid(start, lengths));

    private static IEnumerable<ClockPause> Laid(DateTimeOffset at, int[] lengths)
    {
        for (var i = 0; i < lengths.Length; i += 2)
        {
            var from = at.AddMinutes(lengths[i]);
            at = from.AddMinutes(lengths[i + 1]);
            yield return Known.Pause(from, at);
        }
    }

    private static IEnumerable<Closure> Closures(int[] days)
    {
        var day = new DateOnly(2026, 1, 1);
        for (var i = 0; i + 1 < days.Length; i += 2)
        {
            var first = day.AddDays(days[i]);
            day = first.AddDays(days[i + 1] + 1);
            yield return new(first, day.AddDays(-1), $"Fermeture {i}");
        }
    }

    private static YearDay DayOfYear(int number)
    {
        var day = new DateOnly(2026, 1, 1).AddDays(number - 1);
        return new(day.Month, day.Day);
    }
}
