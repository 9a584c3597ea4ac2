using GrcPortal.Bench.Data;
using GrcPortal.Bench.Load;
using GrcPortal.Bench.Report;

namespace GrcPortal.Bench;

/// <summary>Runs every target at every load, round after round: a slow minute of the machine falls on all of them, the yardsticks included.</summary>
internal static class Measure
{
    private const int WarmUps = 1_500, NoEnd = int.MaxValue, Usual = 8;
    private static readonly int[] Loads = [1, 8, 32];

    public static async Task<IReadOnlyList<Figure>> PagesAsync(IReadOnlyList<Target> targets, BenchOptions options, int scale, CancellationToken ct)
    {
        foreach (var target in targets) await TryAsync(target, Usual, options.WarmUp, WarmUps, ct);
        var runs = new Dictionary<(Target, int), List<Sample>>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var connections in Loads)
            {
                foreach (var target in targets)
                {
                    var own = runs.TryGetValue((target, connections), out var before) ? before : runs[(target, connections)] = [];
                    own.Add(await TryAsync(target, connections, options.Span, NoEnd, ct));
                }
            }
        }
        var medians = runs.ToDictionary(pair => (pair.Key.Item1.Name, pair.Key.Item2), pair => Sample.Median(pair.Value));
        return
        [
            .. from target in targets
               from connections in Loads
               let yardstick = Lines.AgainstPage.Contains(target.Name) ? Lines.Page : Lines.AgainstList.Contains(target.Name) ? Lines.List : null
               select Figure.Of(target.Name, scale, connections, medians[(target.Name, connections)], yardstick is null ? null : medians[(yardstick, connections)].PerSecond),
        ];
    }

    /// <summary>A page that fails is over any budget; the others are measured all the same.</summary>
    private static async Task<Sample> TryAsync(Target target, int connections, TimeSpan span, int most, CancellationToken ct)
    {
        try
        {
            return await Generator.RunAsync(target, connections, span, most, ct);
        }
        catch (BenchFailedException failed)
        {
            Console.WriteLine($"          {failed.Message}");
            return Sample.None;
        }
    }

    public static async Task<Figure> SubmissionsAsync(Func<int, Task<Target>> prepare, BenchOptions options, int aRound, int scale, CancellationToken ct)
    {
        await Generator.RunAsync(await prepare(aRound / 2), Usual, options.WarmUp, aRound / 2, ct);
        var runs = new List<Sample>();
        var name = "";
        for (var round = 0; round < options.Rounds; round++)
        {
            var target = await prepare(aRound);
            name = target.Name;
            runs.Add(await Generator.RunAsync(target, Usual, TimeSpan.MaxValue, aRound, ct));
        }
        return Figure.Of(name, scale, Usual, Sample.Median(runs));
    }

    /// <summary>How fast people are forgotten, half of the towns alone; and what a page takes, as a multiple of what it takes else, while the other half's are.</summary>
    public static async Task<IReadOnlyList<Figure>> AnonymisationAsync(
        Target page, IReadOnlyList<BenchTown> towns, Func<IReadOnlyList<BenchTown>, TimeSpan, Task<double>> forgetAsync, BenchOptions options, int scale, CancellationToken ct)
    {
        var span = options.Span * 4;
        var half = towns.Count / 2;
        await forgetAsync([towns[0]], span);   // not to time its first time
        var forgotten = await forgetAsync([.. towns.Skip(1).Take(half)], span);
        var before = await Generator.RunAsync(page, Usual, span, NoEnd, ct);
        var forgetting = forgetAsync([.. towns.Skip(1 + half)], span);
        var during = await Generator.RunAsync(page, Usual, span, NoEnd, ct);
        await forgetting;
        return [Figure.Of(Lines.Anonymisation, scale, forgotten, "/s"), Figure.Of(Lines.DuringAnonymisation, scale, during.P95 / before.P95, "×")];
    }
}
