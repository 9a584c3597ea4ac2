using System.Diagnostics;
using GrcPortal.Bench.Data;
using GrcPortal.Bench.Load;
using GrcPortal.Bench.Report;
using GrcPortal.Bench.Servers;
using GrcPortal.Bench.Yardstick;

namespace GrcPortal.Bench;

/// <summary>One run from an empty cluster to the table of figures; what it starts, it stops.</summary>
internal static class Bench
{
    public static async Task<int> RunAsync(BenchOptions options, CancellationToken ct)
    {
        Say("a PostgreSQL and an empty database");
        await using var database = await BenchDatabase.StartAsync(ct);

        Say($"{options.Scale} demands in {options.Towns} towns");
        var towns = await FoundTowns.RunAsync(database.Access, options.Towns, ct);
        var demands = await LoadDemands.RunAsync(database.LoaderConnection, towns, options.Scale, TimeProvider.System.GetUtcNow(), ct);
        await database.SettleAsync(ct);

        Say("the application and the yardstick");
        await using var yardstick = await YardstickServer.StartAsync(database, towns[0], ct);
        await using var portal = await Portal.StartAsync(database, ct);

        var targets = await Pages.AllAsync(yardstick, portal, towns, demands, ct);
        Say("pages");
        var figures = await Measure.PagesAsync(targets, options, ct);
        Say("submissions");
        figures = [.. figures, await Measure.SubmissionsAsync(number => Submissions.PrepareAsync(portal, towns, number, ct), options, ct)];
        Say($"done; the application holds {portal.WorkingSet / 1_000_000} MB");

        await Figures.WriteAsync(figures, ct);
        return 0;
    }

    private static readonly long Started = Stopwatch.GetTimestamp();

    private static void Say(string what) => Console.WriteLine($"{Stopwatch.GetElapsedTime(Started).TotalSeconds,6:0.0} s  {what}");
}
