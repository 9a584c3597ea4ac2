using GrcPortal.Core.Data;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace GrcPortal.Web.Tests.Jobs;

/// <summary>Two nodes on one database: each run of the timetable is one's.</summary>
public sealed class SchedulersTests
{
    private const int Runs = 6;

    [Fact]
    public async Task Two_schedulers_run_each_entry_once()
    {
        var (_, access) = await (await TestDatabase.OfRunAsync()).CloneAsync();
        await using var first = await NodeAsync(access, "noeud-1");
        await using var second = await NodeAsync(access, "noeud-2");
        IScheduler[] schedulers = [await SchedulerOf(first), await SchedulerOf(second)];

        for (var i = 0; i < Runs; i++) await schedulers[i % 2].TriggerJob(new JobKey(nameof(RollUpDays)));
        await EndedAsync(first, Runs);
        await schedulers[1].TriggerJob(new JobKey(nameof(RollUpDays)));   // whatever would have come twice comes before this one ends

        await EndedAsync(first, Runs + 1);
        Assert.Subset(new HashSet<string> { "noeud-1", "noeud-2" }, (await RunsAsync(first)).Select(run => run.Node).ToHashSet());
    }

    private static async Task<TestApp> NodeAsync(DatabaseAccess access, string name) => await TestApp.StartAsync(new()
    {
        ["ConnectionStrings:Grc"] = access.App,
        ["ConnectionStrings:GrcPlatform"] = access.Platform,
        ["Jobs:Run"] = "true",
        ["Node:Name"] = name,
    });

    private static async Task<IScheduler> SchedulerOf(TestApp app) => await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

    private static async Task<List<Core.Jobs.JobRun>> RunsAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().JobRuns.AsNoTracking().Where(run => run.Job == nameof(RollUpDays)).ToListAsync();
    }

    /// <summary>Until that many ended; never more.</summary>
    private static async Task EndedAsync(TestApp app, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await tick.WaitForNextTickAsync(patience.Token))
        {
            var runs = await RunsAsync(app);
            Assert.InRange(runs.Count, 0, count);
            if (runs.Count(run => run.EndedAt is not null) == count) return;
        }
    }
}
