using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Interventions;

namespace GrcPortal.Core.Tests.Interventions;

/// <summary>In Paris the clock skips from 2 to 3 on 28 March 2027, and shows 2 to 3 twice on 31 October 2027.</summary>
public sealed class WorkedTimeTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2026-11-23", "08:00", "11:00", 180)]
    [InlineData("2026-11-23", "22:00", "02:00", 240)]
    [InlineData("2026-12-31", "23:30", "00:15", 45)]
    [InlineData("2026-11-23", "08:00", "08:00", 0)]
    [InlineData("2026-11-23", "08:00", "07:59", 1439)]
    [InlineData("2027-03-27", "22:00", "06:00", 420)]      // spring: an hour nobody worked
    [InlineData("2027-03-27", "22:00", "02:30", 240)]      // 2:30 is skipped: until 3:00
    [InlineData("2027-03-28", "02:30", "04:00", 60)]
    [InlineData("2027-03-28", "02:10", "02:50", 0)]
    [InlineData("2027-03-28", "01:30", "03:30", 60)]
    [InlineData("2027-10-30", "22:00", "06:00", 540)]      // autumn: an hour worked twice
    [InlineData("2027-10-30", "22:00", "02:30", 330)]      // 2:30 is the second one
    [InlineData("2027-10-31", "02:30", "06:00", 210)]
    [InlineData("2027-10-31", "02:10", "02:40", 30)]
    [InlineData("2027-10-31", "01:30", "03:30", 180)]
    public void Minutes_are_those_really_lived(string day, string from, string to, int minutes) => Assert.Equal(minutes, WorkedTime.Between(
        DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture), Paris));

    [Theory]
    [InlineData("America/Guadeloupe")]
    [InlineData("Indian/Reunion")]
    [InlineData("Pacific/Noumea")]
    public void Where_the_clock_never_changes_a_night_is_a_night(string zone) => Assert.Equal(480, WorkedTime.Between(
        new(2027, 3, 27), new(22, 0), new(6, 0), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData(1, true)]
    [InlineData(960, true)]
    [InlineData(0, false)]
    [InlineData(-30, false)]
    [InlineData(961, false)]
    public void Nobody_works_no_time_nor_more_than_sixteen_hours(int minutes, bool plausible) => Assert.Equal(plausible, WorkedTime.IsPlausible(minutes));

    [Fact]
    public void On_any_day_of_the_year_a_span_is_never_negative_and_never_more_than_a_day_and_the_hour_won() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(
            Gen.Choose(0, 730).ToArbitrary(), Gen.Choose(0, 1439).ToArbitrary(), Gen.Choose(0, 1439).ToArbitrary(), (day, from, to) =>
            {
                var minutes = WorkedTime.Between(new DateOnly(2026, 1, 1).AddDays(day), Time(from), Time(to), Paris);

                Assert.InRange(minutes, 0, 1500);
                Assert.InRange(minutes - (to - from + 1440) % 1440, -60, 60);
            }));

    [Fact]
    public void A_night_cut_in_two_lasts_as_long_as_the_night() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Choose(0, 730).ToArbitrary(), Gen.Choose(1, 479).ToArbitrary(), (day, cut) =>
        {
            var evening = new DateOnly(2026, 1, 1).AddDays(day);
            var at = new DateTime(evening, new(22, 0)).AddMinutes(cut);
            var (then, on) = (TimeOnly.FromDateTime(at), DateOnly.FromDateTime(at));

            Assert.Equal(WorkedTime.Between(evening, new(22, 0), new(6, 0), Paris),
                WorkedTime.Between(evening, new(22, 0), then, Paris) + WorkedTime.Between(on, then, new(6, 0), Paris));
        }));

    private static TimeOnly Time(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);
}
