namespace GrcPortal.Web.Areas.BackOffice.Statistics.Charts;

/// <summary>The marks of an axis: from zero, in steps of 1, 2 or 5 times a power of ten, up to the first that covers the highest value.</summary>
public sealed record NiceScale(decimal Step, int Steps)
{
    private const int MostSteps = 5;

    public decimal Top => Step * Steps;

    /// <summary>From the top down to zero, as they are read.</summary>
    public IEnumerable<decimal> Marks => Enumerable.Range(0, Steps + 1).Select(mark => Top - Step * mark);

    /// <param name="highest">What has to fit.</param>
    /// <param name="whole">Half a demand does not exist.</param>
    public static NiceScale Over(decimal highest, bool whole)
    {
        if (highest <= 0) return new(1, 1);
        var magnitude = 1m;
        while (magnitude * 10 * MostSteps < highest) magnitude *= 10;
        while (magnitude > 0.01m && magnitude * MostSteps / 10 >= highest && !(whole && magnitude <= 1)) magnitude /= 10;
        var step = new[] { 1, 2, 5, 10 }.Select(times => times * magnitude).First(step => highest <= step * MostSteps);
        return new(step, (int)Math.Ceiling(highest / step));
    }
}
