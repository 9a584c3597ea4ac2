using GrcPortal.Bench.Load;
using GrcPortal.Bench.Report;

namespace GrcPortal.Bench;

/// <summary>Runs every target at every load, round after round: a slow minute of the machine falls on all of them, the yardstick included.</summary>
internal static class Measure
{
    private const int WarmUps = 300, NoEnd = int.MaxValue;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly int[] Loads = [1, 8, 32];

    public static async Task<IReadOnlyList<Figure>> PagesAsync(IReadOnlyList<Target> targets, BenchOptions options, CancellationToken ct)
    {
        foreach (var target in targets) await Generator.RunAsync(target, 8, WarmUp, WarmUps, ct);
        var runs = new Dictionary<(Target, int), List<Sample>>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var connections in Loads)
            {
                foreach (var target in targets)
                {
                    var own = runs.TryGetValue((target, connections), out var before) ? before : runs[(target, connections)] = [];
                    own.Add(await Generator.RunAsync(target, connections, options.Span, NoEnd, ct));
                }
            }
        }
        var medians = runs.ToDictionary(pair => pair.Key, pair => Sample.Median(pair.Value));
        return
        [
            .. from target in targets
               from connections in Loads
               select Figure.Of(target.Name, options.Scale, connections, medians[(target, connections)],
                   target == targets[0] ? null : medians[(targets[0], connections)].PerSecond, Budget.For(target.Name, connections)),
        ];
    }

    public static async Task<Figure> SubmissionsAsync(Func<int, Task<Target>> prepare, BenchOptions options, CancellationToken ct)
    {
        await Generator.RunAsync(await prepare(WarmUps), 8, WarmUp, WarmUps, ct);
        var runs = new List<Sample>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var target = await prepare(options.SubmissionsARound);
            runs.Add(await Generator.RunAsync(target, 8, TimeSpan.MaxValue, options.SubmissionsARound, ct));
        }
        return Figure.Of(Submissions.Name, options.Scale, 8, Sample.Median(runs), null, Budget.For(Submissions.Name, 8));
    }
}
