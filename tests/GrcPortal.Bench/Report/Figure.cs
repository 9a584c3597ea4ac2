using System.Globalization;
using System.Text.Json.Serialization;
using GrcPortal.Bench.Load;

namespace GrcPortal.Bench.Report;

/// <summary>One line of the table and one object of artifacts/bench.json. Null where there is no load, no yardstick or no budget.</summary>
internal sealed record Figure(
    string Name, int Scale, int? Connections, double Value, string Unit, double? P50Ms, double? P95Ms,
    double? Yardstick, double? Ratio, string? Budget, bool? Ok)
{
    public const string Heading = "name                            demands conn      value unit     p50 ms   p95 ms   cpu ms   ratio        budget";

    /// <summary>Processor time of the web process for one, in ms: to be read when the machine is busy.</summary>
    [JsonIgnore]
    public double? Work { get; private init; }

    public static Figure Of(string name, int scale, int connections, Sample sample, double? yardstick = null)
    {
        var (ratio, budget) = (yardstick is { } best ? sample.PerSecond / best : (double?)null, Report.Budget.For(name, connections));
        return new(name, scale, connections, Math.Round(sample.PerSecond, 1), "/s", Math.Round(sample.P50, 2), Math.Round(sample.P95, 2),
            yardstick is null ? null : Math.Round(yardstick.Value, 1), ratio is null ? null : Math.Round(ratio.Value, 3),
            budget?.ToString(), budget?.Holds(sample.PerSecond, sample.P95, ratio))
        { Work = sample.Work };
    }

    public static Figure Of(string name, int scale, double value, string unit)
    {
        var budget = Report.Budget.For(name);
        return new(name, scale, null, Math.Round(value, 2), unit, null, null, null, null, budget?.ToString(), budget?.Holds(value, null, null));
    }

    public string Line() => string.Create(CultureInfo.InvariantCulture,
        $"{Name,-30} {Scale,8} {Connections,4} {Value,10:0.##} {Unit,-4} {P50Ms,10:0.00} {P95Ms,8:0.00} {Work,8:0.00} {Ratio,7:0.00}  {Ok switch { true => "ok  ", false => "OVER", null => "-   " }}  {Budget}");
}
