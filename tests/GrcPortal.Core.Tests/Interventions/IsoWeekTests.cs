using System.Globalization;
using GrcPortal.Core.Interventions;

namespace GrcPortal.Core.Tests.Interventions;

public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-W48")]
    [InlineData("2026-11-29", "2026-W48")]
    [InlineData("2026-11-30", "2026-W49")]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2021-01-01", "2020-W53")]
    [InlineData("2023-01-01", "2022-W52")]
    public void A_day_is_in_the_week_that_the_standard_says(string day, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void What_is_written_is_read_back_and_weeks_follow_each_other()
    {
        var week = IsoWeek.Of(new(2019, 12, 30));
        for (var day = week.Monday; day.Year < 2035; day = day.AddDays(7), week = week.Next)
        {
            Assert.Equal(week, IsoWeek.Of(day));
            Assert.Equal(week, IsoWeek.Parse(week.ToString()));
            Assert.Equal(week, week.Next.Previous);
            Assert.All(week.Days, one => Assert.Equal(week, IsoWeek.Of(one)));
            Assert.Equal((DayOfWeek.Monday, DayOfWeek.Sunday), (week.Monday.DayOfWeek, week.Sunday.DayOfWeek));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2027-W53")]
    [InlineData("2026-48")]
    [InlineData("2026-w48")]
    [InlineData("2026-W4")]
    [InlineData("26-W48")]
    [InlineData("9999-W52")]
    [InlineData("0001-W01")]
    [InlineData("2026-W-1")]
    [InlineData("2026-W48-W49")]
    public void What_names_no_week_is_none(string? text) => Assert.Null(IsoWeek.Parse(text));
}
