using System.Globalization;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>Why this date: in the order of time, in as few lines as it takes.</summary>
public sealed class StoryTests
{
    [Fact]
    public void Hours_over_a_night_a_break_and_Easter_each_have_their_stretch()
    {
        var clock = Clock("12 WorkingHours", "2026-04-02 16:00");

        Assert.Equal(
        [
            "02/04 16:00 → 02/04 17:00 Counted 01:00", "02/04 17:00 → 03/04 08:30 Closed", "03/04 08:30 → 03/04 12:00 Counted 03:30", "03/04 12:00 → 03/04 13:00 Break",
            "03/04 13:00 → 03/04 17:00 Counted 04:00", "03/04 17:00 → 06/04 00:00 Closed", "06/04 00:00 → 07/04 00:00 Holiday EasterMonday", "07/04 00:00 → 07/04 08:30 Closed",
            "07/04 08:30 → 07/04 12:00 Counted 03:30",
        ], clock.Segments.Select(Line));
        Assert.Equal(
            ["02/04 16:00 → 06/04 00:00 Counted 08:30", "06/04 00:00 → 07/04 00:00 Holiday EasterMonday", "07/04 00:00 → 07/04 12:00 Counted 03:30"], clock.Story.Select(Line));
    }

    [Fact]
    public void Days_say_the_first_one_weekends_closures_and_who_was_waited_for()
    {
        var clock = Clock("6 WorkingDays", "2026-05-07 10:00", "2026-05-19 10:00/2026-05-21 10:00", "Bridge");

        Assert.Equal(
        [
            "07/05 10:00 → 08/05 00:00 FirstDay", "08/05 00:00 → 09/05 00:00 Holiday VictoryDay", "09/05 00:00 → 14/05 00:00 Counted 3.00:00", "14/05 00:00 → 15/05 00:00 Holiday Ascension",
            "15/05 00:00 → 16/05 00:00 Closure Pont de l’Ascension", "16/05 00:00 → 19/05 00:00 Counted 1.00:00", "19/05 00:00 → 21/05 00:00 Pause Citizen", "21/05 00:00 → 22/05 17:00 Counted 2.00:00",
        ], clock.Story.Select(Line));
    }

    [Fact]
    public void Received_while_closed_says_so_first() => Assert.Equal(
        ["07/03 10:00 → 09/03 08:30 Closed", "09/03 08:30 → 09/03 13:30 Counted 04:00"], Clock("4 WorkingHours", "2026-03-07 10:00").Story.Select(Line));

    [Fact]
    public void A_pause_swallows_the_nights_it_covers() => Assert.Equal(
        ["02/03 09:00 → 02/03 10:00 Counted 01:00", "02/03 10:00 → 09/03 20:00 Pause Citizen", "09/03 20:00 → 10/03 11:30 Counted 03:00"],
        Clock("4 WorkingHours", "2026-03-02 09:00", "2026-03-02 10:00/2026-03-09 20:00").Story.Select(Line));

    [Fact]
    public void A_closure_says_its_weekends_and_holidays_with_it() => Assert.Equal(
        ["13/08 16:00 → 14/08 00:00 Counted 01:00", "14/08 00:00 → 18/08 00:00 Closure Fermeture", "18/08 00:00 → 18/08 09:30 Counted 01:00"],
        new Clock(ClockKind.Close, Known.Moment("2026-08-13 16:00"), Known.Target("2 WorkingHours"), new(
            StartingCalendars.Offices with { Closures = [new(new(2026, 8, 14), new(2026, 8, 17), "Fermeture")] }, TimeZoneInfo.FindSystemTimeZoneById(Known.Paris))).Story.Select(Line));

    [Fact]
    public void Clock_hours_are_one_stretch() => Assert.Equal(["24/12 22:00 → 26/12 22:00 Counted 2.00:00"], Clock("48 Hours", "2026-12-24 22:00").Story.Select(Line));

    [Fact]
    public void While_a_pause_lasts_there_is_no_date_and_the_story_ends_with_it()
    {
        var hours = Clock("4 WorkingHours", "2026-03-02 09:00") with { Pauses = ClockPauses.None.Pause("Citizen", PauseSide.Citizen, Known.Moment("2026-03-02 10:00")) };
        var days = hours with { Target = Known.Target("4 WorkingDays") };

        Assert.Equal((null, null), (hours.Due, hours.DueOn));
        Assert.Equal(["02/03 09:00 → 02/03 10:00 Counted 01:00", "02/03 10:00 → … Pause Citizen"], hours.Story.Select(Line));
        Assert.Equal(["02/03 10:00 → 03/03 00:00 FirstDay", "03/03 00:00 → … Pause Citizen"], (days with { From = Known.Moment("2026-03-02 10:00") }).Story.Select(Line));
    }

    [Fact]
    public void A_year_of_nights_is_a_page_not_a_book()
    {
        var clock = Clock("1800 WorkingHours", "2026-01-05 08:30");   // 240 days of seven hours and a half

        Assert.InRange(clock.Segments.Count, 900, 1000);
        Assert.Equal(7 + 8, clock.Story.Count);   // the holidays that fall on working days, and what lies between them
    }

    private static Clock Clock(string target, string received, string pauses = "", string calendar = "Offices") =>
        new(ClockKind.Close, Known.Moment(received), Known.Target(target), Known.Calendar(calendar), Known.Pauses(pauses));

    private static string Line(ClockSegment stretch) =>
        $"{Local(stretch.From)} → {Local(stretch.To)} {stretch.Why.Kind} {stretch.Why.Holiday?.ToString() ?? stretch.Why.Name}{(stretch.Counted > TimeSpan.Zero ? stretch.Counted.ToString(stretch.Counted.Days > 0 ? @"d\.hh\:mm" : @"hh\:mm", CultureInfo.InvariantCulture) : "")}".TrimEnd();

    private static string Local(DateTimeOffset? moment) => moment is { } at ? $"{TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Known.Paris)):dd'/'MM HH':'mm}" : "…";
}
