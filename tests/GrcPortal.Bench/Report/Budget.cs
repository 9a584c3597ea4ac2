using System.Globalization;
using GrcPortal.Bench.Load;

namespace GrcPortal.Bench.Report;

/// <summary>What a figure must hold; each limit counts where it is given.</summary>
internal sealed record Budget
{
    public double? LeastRatio { get; init; }
    public double? LeastPerSecond { get; init; }
    public double? MostP95 { get; init; }

    /// <summary>Ratios hold at every load, times and rates at eight connections.</summary>
    public static Budget? For(string name, int connections) => (name, connections) switch
    {
        (Pages.Yardstick, _) => null,
        (Pages.AgentsList, 8) => new() { MostP95 = 25 },   // its throughput is held against a yardstick of its own, not here yet
        (Pages.AgentsList, _) => null,
        (Submissions.Name, 8) => new() { LeastPerSecond = 500, MostP95 = 40 },
        (Submissions.Name, _) => null,
        (_, 8) => new() { LeastRatio = 1 / 3d, MostP95 = 20 },
        _ => new() { LeastRatio = 1 / 3d },
    };

    public bool Holds(Sample sample, double? ratio) =>
        !(ratio < LeastRatio) && !(sample.PerSecond < LeastPerSecond) && !(sample.P95 > MostP95);

    public override string ToString()
    {
        string?[] limits =
        [
            LeastRatio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"ratio >= {ratio:0.00}") : null,
            LeastPerSecond is { } rate ? string.Create(CultureInfo.InvariantCulture, $">= {rate}/s") : null,
            MostP95 is { } time ? string.Create(CultureInfo.InvariantCulture, $"p95 <= {time} ms") : null,
        ];
        return string.Join(", ", limits.OfType<string>());
    }
}
