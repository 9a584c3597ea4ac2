using System.Diagnostics;
using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Statistics;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Bench.Data;

/// <summary>The application's own jobs, as the timetable would run them.</summary>
internal static class NightWork
{
    private const int AtOnce = 2;

    /// <summary>The dashboards read what this writes.</summary>
    public static async Task CountDaysAsync(DatabaseAccess access, IReadOnlyList<BenchTown> towns, CancellationToken ct)
    {
        await using var services = BenchServices.Build(access);
        await Parallel.ForEachAsync(towns, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (town, stop) => await RunAsync<RollUpDays>(services, town, stop));
    }

    /// <summary>Demands forgotten in a second, town after town, until all are done or <paramref name="most"/> is over.</summary>
    public static async Task<double> AnonymiseAsync(DatabaseAccess access, IReadOnlyList<BenchTown> towns, TimeSpan most, CancellationToken ct)
    {
        await using var services = BenchServices.Build(access);
        var before = await ForgottenAsync(services, towns, ct);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        over.CancelAfter(most);
        var started = Stopwatch.GetTimestamp();
        try
        {
            foreach (var town in towns) await RunAsync<AnonymiseDueRequests>(services, town, over.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Enough to say how many there are in a second.
        }
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return (await ForgottenAsync(services, towns, ct) - before) / elapsed;
    }

    private static async Task<int> ForgottenAsync(ServiceProvider services, IReadOnlyList<BenchTown> towns, CancellationToken ct)
    {
        var forgotten = 0;
        foreach (var town in towns)
        {
            await using var scope = Open(services, town);
            forgotten += await scope.ServiceProvider.GetRequiredService<GrcDbContext>().Requests.CountAsync(request => request.AnonymisedAt != null, ct);
        }
        return forgotten;
    }

    private static async Task RunAsync<TJob>(ServiceProvider services, BenchTown town, CancellationToken ct) where TJob : ITenantJob
    {
        await using var scope = Open(services, town);
        await scope.ServiceProvider.GetRequiredService<GrcDbContext>().Database.OpenConnectionAsync(ct);
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(ct);
    }

    private static AsyncServiceScope Open(ServiceProvider services, BenchTown town) => TenantScope.Open(services.GetRequiredService<IServiceScopeFactory>(), town.Info);
}
