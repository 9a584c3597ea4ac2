using GrcPortal.Bench.Servers;

namespace GrcPortal.Bench.Load;

/// <summary>Something to do again and again: the n-th time for the n-th demand. Fails unless it was done.</summary>
internal sealed record Target(string Name, ChildServer Server, Func<int, CancellationToken, Task> DoAsync);

/// <summary>How often, how long it took, and the processor time of the server for one.</summary>
internal sealed record Sample(double PerSecond, double P50, double P95, double Work)
{
    /// <summary>It could not be measured.</summary>
    public static readonly Sample None = new(0, 0, 0, 0);

    /// <summary>Each figure's own median over the runs.</summary>
    public static Sample Median(IReadOnlyList<Sample> runs) => new(
        Middle(runs.Select(run => run.PerSecond)), Middle(runs.Select(run => run.P50)), Middle(runs.Select(run => run.P95)),
        Middle(runs.Select(run => run.Work)));

    private static double Middle(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }
}
