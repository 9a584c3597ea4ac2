using System.Globalization;

namespace GrcPortal.Bench.Report;

/// <summary>What a figure must hold; each limit counts where it is given.</summary>
internal sealed record Budget
{
    public double? LeastRatio { get; init; }
    public double? Least { get; init; }
    public double? Most { get; init; }
    public double? MostP95 { get; init; }

    /// <summary>Ratios hold at every load, times and rates at eight connections; what has no load has none.</summary>
    public static Budget? For(string name, int connections = 8) => (name, connections) switch
    {
        (Lines.Home or Lines.Category or Lines.Tracking or Lines.Demand, 8) => new() { LeastRatio = 1 / 3d, MostP95 = 20 },
        (Lines.AgentsList or Lines.PublicList, 8) => new() { LeastRatio = 1 / 3d, MostP95 = 25 },
        (Lines.Home or Lines.Category or Lines.Tracking or Lines.Demand or Lines.AgentsList or Lines.PublicList, _) => new() { LeastRatio = 1 / 3d },
        (Lines.SearchNumber or Lines.SearchWords or Lines.SearchMail or Lines.SearchPhone or Lines.Dashboard, 8) => new() { MostP95 = 50 },
        (Lines.Map, 8) => new() { MostP95 = 30 },
        (Lines.Submit, 8) => new() { Least = 500, MostP95 = 40 },
        (Lines.SubmitPhoto, 8) => new() { Least = 60 },
        (Lines.Messages, _) => new() { Least = 300 },
        (Lines.Anonymisation, _) => new() { Least = 2_000 },
        (Lines.DuringAnonymisation, _) => new() { Most = 2 },
        (Lines.WeightOfPortal, _) => new() { Most = 120 },
        (Lines.Requests, _) => new() { Most = 12 },
        (Lines.WeightOfMap, _) => new() { Most = 220 },
        (Lines.WeightOfBackOffice, _) => new() { Most = 250 },
        (Lines.Restart, _) => new() { Most = 4 },
        (Lines.Memory, _) => new() { Most = 350 },
        _ => name.StartsWith(Lines.Growth(""), StringComparison.Ordinal) ? new() { Least = 0.8 } : null,
    };

    /// <summary>Never without a figure.</summary>
    public bool Holds(double value, double? p95, double? ratio) =>
        value > 0 && !(ratio < LeastRatio) && !(value < Least) && !(value > Most) && !(p95 > MostP95);

    public override string ToString()
    {
        string?[] limits =
        [
            LeastRatio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"ratio >= {ratio:0.00}") : null,
            Least is { } least ? string.Create(CultureInfo.InvariantCulture, $">= {least}") : null,
            Most is { } most ? string.Create(CultureInfo.InvariantCulture, $"<= {most}") : null,
            MostP95 is { } time ? string.Create(CultureInfo.InvariantCulture, $"p95 <= {time} ms") : null,
        ];
        return string.Join(", ", limits.OfType<string>());
    }
}
