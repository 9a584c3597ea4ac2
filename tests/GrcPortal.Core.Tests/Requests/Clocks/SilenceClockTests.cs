using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>The last day before silence decides, each worked out by hand with a calendar.</summary>
public sealed class SilenceClockTests
{
    [Theory]
    // From date to date, and the last day of a month that has no such day.
    [InlineData("Accepts", 2, "2026-01-15", "", "2026-03-15")]
    [InlineData("Refuses", 2, "2026-01-15", "", "2026-03-15")]
    [InlineData("Accepts", 1, "2026-01-31", "", "2026-02-28")]
    [InlineData("Accepts", 1, "2028-01-31", "", "2028-02-29")]   // a leap year
    [InlineData("Accepts", 2, "2026-12-31", "", "2027-02-28")]   // into another year
    [InlineData("Refuses", 4, "2026-10-31", "", "2027-02-28")]
    [InlineData("Refuses", 1, "2026-02-28", "", "2026-03-28")]   // the 28th, not the last of March
    [InlineData("Accepts", 12, "2028-02-29", "", "2029-02-28")]
    // Neither Sundays nor holidays carry it further.
    [InlineData("Accepts", 2, "2026-03-01", "", "2026-05-01")]   // Labour Day
    [InlineData("Refuses", 2, "2026-10-25", "", "2026-12-25")]   // Christmas, received the day the clock goes back
    [InlineData("Accepts", 2, "2026-04-14", "", "2026-06-14")]   // a Sunday
    // A refusal is as many days later as pieces were awaited.
    [InlineData("Refuses", 2, "2026-01-15", "2026-02-01/2026-02-11", "2026-03-25")]
    [InlineData("Refuses", 2, "2026-01-15", "2026-02-01/2026-02-01", "2026-03-15")]   // answered the same day
    [InlineData("Refuses", 2, "2026-01-15", "2026-02-01/2026-02-11 2026-03-20/2026-03-30", "2026-04-04")]   // twice
    [InlineData("Refuses", 2, "2026-01-15", "2026-03-15/2026-03-16", "2026-03-16")]   // asked on the last day
    [InlineData("Refuses", 1, "2026-01-31", "2026-02-27/2026-03-02", "2026-03-03")]   // three days over the end of February
    // An acceptance counts anew from the day the pieces came.
    [InlineData("Accepts", 2, "2026-01-15", "2026-02-01/2026-02-11", "2026-04-11")]
    [InlineData("Accepts", 2, "2026-01-15", "2026-01-15/2026-12-31", "2027-02-28")]
    [InlineData("Accepts", 2, "2026-01-15", "2026-02-01/2026-02-11 2026-03-01/2026-03-31", "2026-05-31")]   // twice: from the last
    [InlineData("Accepts", 1, "2026-05-10", "2026-06-10/2026-06-30", "2026-07-30")]   // asked on the last day
    public void The_last_day_before_silence_decides(string effect, int months, string received, string waits, string last)
    {
        var clock = SilenceClock.From(Enum.Parse<SilenceEffect>(effect), months, Day(received));
        foreach (var wait in waits.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(wait => wait.Split('/')))
            clock = clock.Suspend(Day(wait[0])).Resume(Day(wait[1]));

        Assert.Equal((Day(last), null), (clock.DecidesOn, clock.SuspendedOn));
    }

    [Theory]
    [InlineData("2026-02-27", SilenceStanding.Runs)]
    [InlineData("2026-02-28", SilenceStanding.Near)]      // fifteen days before
    [InlineData("2026-03-15", SilenceStanding.Near)]      // the last day is still the authority's
    [InlineData("2026-03-16", SilenceStanding.Decided)]
    public void It_is_near_for_fifteen_days_and_decides_once_the_last_day_is_over(string today, SilenceStanding standing) =>
        Assert.Equal(standing, SilenceClock.From(SilenceEffect.Accepts, 2, Day("2026-01-15")).Standing(Day(today)));

    [Fact]
    public void While_pieces_are_awaited_nothing_is_decided_and_a_second_question_changes_nothing()
    {
        var clock = SilenceClock.From(SilenceEffect.Refuses, 2, Day("2026-01-15")).Suspend(Day("2026-02-01")).Suspend(Day("2026-02-05"));

        Assert.Equal((SilenceStanding.Suspended, Day("2026-02-01")), (clock.Standing(Day("2030-01-01")), clock.SuspendedOn));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
