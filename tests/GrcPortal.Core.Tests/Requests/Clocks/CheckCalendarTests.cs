using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>What cannot count is refused before it counts, by a rule that says which and where.</summary>
public sealed class CheckCalendarTests
{
    private static readonly CalendarDefinition Offices = StartingCalendars.Offices;
    private static readonly WeekHours Mornings = WeekHours.MondayToFriday(new OpenPeriod(new(9, 0), new(12, 0)));

    [Fact]
    public void The_calendars_to_start_with_are_whole() => Assert.All(
        (CalendarDefinition[])[Offices, StartingCalendars.FrontDesk, StartingCalendars.Crews, StartingCalendars.OnCall], calendar => Assert.Empty(CheckCalendar.FaultsOf(calendar)));

    [Fact]
    public void Without_an_opening_hour_nothing_would_ever_be_due() => Refused(new() { Week = new() }, new(CalendarRule.NeverOpen));

    [Fact]
    public void Open_only_on_Christmas_is_never_open() => Refused(
        new() { Week = new(), Seasons = [new("Noël", new(12, 25), new(12, 25), WeekHours.EveryDay(new OpenPeriod(default, default)))] }, new(CalendarRule.NeverOpen));

    [Fact]
    public void Open_in_one_season_is_open() => Assert.Empty(CheckCalendar.FaultsOf(new() { Week = new(), Seasons = [new("Piscine", new(6, 1), new(8, 31), Mornings)] }));

    [Theory]
    [InlineData("12:00", "08:30")]
    [InlineData("09:00", "09:00")]
    public void Hours_go_forwards(string from, string to) => Refused(
        Offices with { Week = Mornings with { Tuesday = [new(Time(from), Time(to))] } }, new(CalendarRule.PeriodBackwards, "Tuesday"));

    [Theory]
    [InlineData("09:00", "12:00", "11:59", "17:00")]
    [InlineData("11:59", "17:00", "09:00", "12:00")]
    [InlineData("09:00", "00:00", "22:00", "23:00")]
    [InlineData("22:00", "23:00", "09:00", "00:00")]
    [InlineData("00:00", "00:00", "09:00", "10:00")]
    public void Hours_of_a_day_do_not_overlap(string from, string to, string from2, string to2) => Refused(
        Offices with { Seasons = [new("Été", new(7, 1), new(8, 31), new() { Friday = [new(Time(from), Time(to)), new(Time(from2), Time(to2))] })] },
        new(CalendarRule.PeriodsOverlap, "Friday", "Été"));

    [Fact]
    public void Hours_end_to_end_are_one_stretch() => Assert.Empty(CheckCalendar.FaultsOf(new() { Week = Mornings with { Monday = [new(new(9, 0), new(12, 0)), new(new(12, 0), new(14, 0))] } }));

    [Theory]
    [InlineData(7, 1, 8, 31, 8, 31, 9, 15)]
    [InlineData(11, 15, 3, 15, 3, 1, 4, 1)]
    [InlineData(11, 15, 3, 15, 1, 1, 12, 31)]
    public void Seasons_do_not_overlap(int month, int day, int month2, int day2, int month3, int day3, int month4, int day4) => Refused(
        Offices with { Seasons = [new("Une", new(month, day), new(month2, day2), Mornings), new("Autre", new(month3, day3), new(month4, day4), Mornings)] },
        new(CalendarRule.SeasonsOverlap, "Une", "Autre"));

    [Theory]
    [InlineData(2, 30)]
    [InlineData(13, 1)]
    [InlineData(4, 0)]
    public void A_season_begins_and_ends_on_days_that_exist(int month, int day) => Refused(
        Offices with { Seasons = [new("Une", new(month, day), new(12, 31), Mornings)] }, new(CalendarRule.NoSuchDay, "Une"));

    [Fact]
    public void Until_29_February_is_until_the_28th_in_other_years()
    {
        var winter = new Season("Hiver", new(11, 15), new(2, 29), Mornings);

        Assert.Equal((true, true, false), (winter.Holds(new(2028, 2, 29)), winter.Holds(new(2027, 2, 28)), winter.Holds(new(2027, 3, 1))));
    }

    [Fact]
    public void Closures_that_overlap_are_refused_by_their_names() => Refused(
        Offices with { Closures = [new(new(2026, 8, 3), new(2026, 8, 14), "Été"), new(new(2026, 8, 14), new(2026, 8, 17), "Pont")] }, new(CalendarRule.ClosuresOverlap, "Été", "Pont"));

    [Fact]
    public void Closures_that_follow_each_other_are_two() => Assert.Empty(CheckCalendar.FaultsOf(
        Offices with { Closures = [new(new(2026, 8, 3), new(2026, 8, 14), "Été"), new(new(2026, 8, 15), new(2026, 8, 17), "Pont")] }));

    [Fact]
    public void A_closure_ends_after_it_began_and_within_a_year()
    {
        Refused(Offices with { Closures = [new(new(2026, 8, 14), new(2026, 8, 3), "Été")] }, new(CalendarRule.ClosureBackwards, "Été"));
        Refused(Offices with { Closures = [new(new(2026, 1, 1), new(2027, 1, 2), "Toujours")] }, new(CalendarRule.ClosureTooLong, "Toujours"));
    }

    [Fact]
    public void What_is_shown_to_people_has_a_name()
    {
        Refused(Offices with { Closures = [new(new(2026, 8, 3), new(2026, 8, 14), " ")] }, new(CalendarRule.ClosureWithoutName));
        Refused(Offices with { Seasons = [new("", new(7, 1), new(8, 31), Mornings)] }, new(CalendarRule.SeasonWithoutName));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void No_time_at_all_is_no_promise(int amount) => Broken("Clock.NoTarget", () => new Clock(ClockKind.Close, At("2026-03-02 09:00"), new(amount, TargetUnit.WorkingHours), Known.Calendar("Offices")));

    [Fact]
    public void A_promise_of_centuries_is_none() => Broken("Clock.NeverDue", () =>
        _ = new Clock(ClockKind.Close, At("2026-03-02 09:00"), new(40_000, TargetUnit.WorkingDays), Known.Calendar("Offices")).Due);

    [Fact]
    public void A_pause_goes_forwards_has_a_reason_and_overlaps_no_other()
    {
        var (nine, ten, eleven, noon) = (At("2026-03-02 09:00"), At("2026-03-02 10:00"), At("2026-03-02 11:00"), At("2026-03-02 12:00"));

        Broken("Clock.PauseBackwards", () => ClockPauses.Of(Known.Pause(ten, nine)));
        Broken("Clock.PauseBackwards", () => ClockPauses.None.Pause("Weather", PauseSide.Weather, ten).Resume(nine));
        Broken("Clock.PauseBackwards", () => ClockPauses.None.Pause("Weather", PauseSide.Weather, ten).Resume(noon).Pause("Weather", PauseSide.Weather, eleven));
        Broken("Clock.PausesOverlap", () => ClockPauses.Of(Known.Pause(nine, eleven), Known.Pause(ten, noon)));
        Broken("Clock.PausesOverlap", () => ClockPauses.Of(Known.Pause(nine, null), Known.Pause(ten, noon)));
        Broken("Clock.PauseWithoutReason", () => ClockPauses.None.Pause(" ", PauseSide.Weather, ten));
        Broken("Clock.PauseWithoutReason", () => ClockPauses.Of(new ClockPause(nine, ten, ClockReason.Closed)));
        Assert.Empty(ClockPauses.None.Resume(noon).All);
    }

    private static void Refused(CalendarDefinition calendar, CalendarFault fault)
    {
        Assert.Equal([fault], CheckCalendar.FaultsOf(calendar));
        Broken($"Calendar.{fault.Rule}", () => new ClockCalendar(calendar, TimeZoneInfo.Utc));
    }

    private static void Broken(string rule, Func<object?> act) => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);

    private static DateTimeOffset At(string written) => Known.Moment(written);

    private static TimeOnly Time(string written) => TimeOnly.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
}
