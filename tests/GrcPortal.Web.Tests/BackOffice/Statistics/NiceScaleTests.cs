using GrcPortal.Web.Areas.BackOffice.Statistics.Charts;

namespace GrcPortal.Web.Tests.BackOffice.Statistics;

public sealed class NiceScaleTests
{
    [Theory]
    [InlineData(3, true, "3 2 1 0")]
    [InlineData(7, true, "8 6 4 2 0")]
    [InlineData(45, true, "50 40 30 20 10 0")]
    [InlineData(60, true, "60 40 20 0")]
    [InlineData(1, true, "1 0")]
    [InlineData(0, true, "1 0")]
    [InlineData(0.3, false, "0.3 0.2 0.1 0.0")]
    [InlineData(99.4, false, "100 80 60 40 20 0")]
    public void Its_marks_are_round_figures_down_to_zero(double highest, bool whole, string marks) =>
        Assert.Equal(marks, string.Join(' ', NiceScale.Over((decimal)highest, whole).Marks.Select(mark => FormattableString.Invariant($"{mark}"))));

    [Fact]
    public void Any_value_fits_in_a_few_steps_and_fills_half_of_them()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 5000; i++)
        {
            var highest = Math.Round((decimal)Math.Pow(10, random.NextDouble() * 9 - 1), 2);
            var scale = NiceScale.Over(highest, whole: i % 2 is 0);

            Assert.InRange(scale.Steps, 1, 5);
            Assert.True(scale.Top >= highest, $"{highest} in {scale}");
            Assert.True(scale.Top <= Math.Max(2 * highest, 1), $"{highest} in {scale}");
            if (i % 2 is 0) Assert.Equal(0, scale.Step % 1);
        }
    }
}
