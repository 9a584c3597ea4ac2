using GrcPortal.Web.Areas.BackOffice.Statistics;

namespace GrcPortal.Web.Tests.BackOffice.Statistics;

public sealed class DashboardPeriodTests
{
    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-11-23")]
    [InlineData("2027-01-01")]
    [InlineData("2028-02-29")]
    public void Its_stretches_follow_one_another_without_gap_and_the_last_holds_today(string on)
    {
        var today = DateOnly.Parse(on, null);
        foreach (var period in Enum.GetValues<DashboardPeriod>())
        {
            var stretches = period.Stretches(today);

            Assert.InRange(today, stretches[^1].First, stretches[^1].Last);
            Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
            Assert.All(stretches, stretch => Assert.True(period.IsByWeek() ? stretch.First.DayOfWeek is DayOfWeek.Monday : stretch.First.Day is 1));
        }
        Assert.Equal([12, 6, 12, 24], Enum.GetValues<DashboardPeriod>().Select(period => period.Stretches(today).Count));
    }
}
