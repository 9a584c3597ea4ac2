using System.Diagnostics;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>What a recount of a large town takes, and what it leaves to its pages.</summary>
public sealed class LargeRecountTests(ITestOutputHelper said)
{
    private const int Demands = 50_000;   // of two clocks each

    [LongFact]
    public async Task A_hundred_thousand_clocks_are_counted_again_within_a_minute_and_pages_stay_quick()
    {
        var town = await Given.ATownAsync();
        var first = await GivenMany.DemandsAsync(town, Demands);
        await TestDatabase.ExecuteAsync(town.App.Database.SuperuserOn(town.App.Database.Name), $"update requesters set reply_channel = 'Email' where tenant_id = {town.Info.Id}; analyze service_requests; analyze requesters;");
        var visitor = await town.SignedInAsync();
        var quiet = await MedianAsync(visitor, () => false, atLeast: 15);
        await RecountTests.CloseForAWeekAsync(town, first.ReceivedAt);

        var watch = Stopwatch.StartNew();
        var recount = town.RunAsync<RecountClocks>();
        var busy = await MedianAsync(visitor, () => !recount.IsCompleted, atLeast: 1);
        await recount;
        watch.Stop();

        said.WriteLine($"{2 * Demands} clocks in {watch.Elapsed.TotalSeconds:0.0} s; a page {quiet.TotalMilliseconds:0} ms before, {busy.TotalMilliseconds:0} ms meanwhile");
        Assert.Equal(Demands, await town.AskAsync(db => db.PromiseMoves.CountAsync(move => move.Kind == ClockKind.Intervene)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        Assert.True(busy <= 2 * quiet, $"{quiet} before, {busy} meanwhile");
    }

    private static async Task<TimeSpan> MedianAsync(Visitor visitor, Func<bool> goesOn, int atLeast)
    {
        List<TimeSpan> times = [];
        while (times.Count < atLeast || goesOn())
        {
            var watch = Stopwatch.StartNew();
            await visitor.Visit("/agents/demandes");
            times.Add(watch.Elapsed);
        }
        times.Sort();
        return times[times.Count / 2];
    }
}
