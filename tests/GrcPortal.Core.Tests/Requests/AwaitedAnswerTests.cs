using System.Globalization;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests;

public sealed class AwaitedAnswerTests
{
    private static readonly ClockCalendar Offices = StartingCalendars.OfficesIn(TimeZoneInfo.Utc);

    [Theory]
    [InlineData("2026-09-07", "2026-09-21", "2026-09-16")]   // Monday to Monday in two weeks: Wednesday before
    [InlineData("2026-09-07", "2026-09-19", "2026-09-16")]   // until a Saturday
    [InlineData("2026-11-02", "2026-11-13", "2026-11-09")]   // the 11th is a holiday
    [InlineData("2026-09-07", "2026-09-11", null)]           // Tuesday would be the day after the question
    [InlineData("2026-09-07", "2026-09-14", "2026-09-09")]
    [InlineData("2026-09-07", "2026-09-08", null)]
    public void The_reminder_leaves_three_working_days_before_when_there_is_time_for_it(string asked, string by, string? remind) =>
        Assert.Equal(remind is null ? null : Day(remind), AwaitedAnswer.Until(Day(by), WithoutAnswer.GoOn, Day(asked), Offices).RemindOn);

    [Theory]
    [InlineData("2026-08-31", "2026-08-31", false)]
    [InlineData("2026-08-31", "2026-09-01", true)]
    [InlineData("2026-08-31", "2027-02-28", true)]    // six months after the 31st of August
    [InlineData("2026-08-31", "2027-03-01", false)]
    public void An_answer_is_awaited_from_tomorrow_on_and_half_a_year_at_most(string today, string by, bool allowed) =>
        Assert.Equal(allowed, AwaitedAnswer.Allows(Day(by), Day(today)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
