using GrcPortal.Faults.Tests.Support;
using Xunit.Abstractions;

namespace GrcPortal.Faults.Tests;

/// <summary>The database goes away under load: a clear 503 meanwhile, and the nodes find it again by themselves.</summary>
[Collection(nameof(Farm))]
public sealed class PostgresFaultsTests(Farm farm, ITestOutputHelper said)
{
    private static readonly TimeSpan Recovers = TimeSpan.FromSeconds(10), BetweenTerminations = TimeSpan.FromMilliseconds(100);

    [Fact]
    public Task Killed_and_stopped_at_once_it_comes_back_whole() => FallAsync(rounds: 2);

    [LongFact]
    public Task Killed_and_stopped_a_hundred_times_it_comes_back_whole() => FallAsync(rounds: 100);

    [Fact]
    public Task Connections_that_end_at_any_moment_leave_no_doubt() => TerminateAsync(rounds: 30);

    [LongFact]
    public Task Connections_that_end_a_thousand_times_leave_no_doubt() => TerminateAsync(rounds: 1000);

    private async Task FallAsync(int rounds)
    {
        await using var crowd = Crowd.Gather(farm, 3, $"falls-{rounds}");
        for (var round = 0; round < rounds; round++)
        {
            await crowd.FileMoreAsync(2, TimeSpan.FromMinutes(2));
            var busy = farm.Busy;
            await farm.BreakAsync(async () =>
            {
                await (round % 2 is 0 ? farm.Postgres.KillAsync() : farm.Postgres.StopAtOnceAsync());
                await Patience.UntilAsync("Someone is told to come back", TimeSpan.FromSeconds(30), () => farm.Busy > busy);
                await LivesAsync();
                await farm.Postgres.StartAgainAsync();
            });
            said.WriteLine($"Back after {(await farm.ServeAgainAsync(Recovers)).TotalSeconds:0.0} s");
        }
        await crowd.FileMoreAsync(2, TimeSpan.FromMinutes(2));
        said.WriteLine($"{rounds} falls, {await crowd.GoHomeAsync()} demands filed, sent again {crowd.Again} times");

        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
        Assert.Empty(await BrokenPagesAsync());
    }

    private async Task TerminateAsync(int rounds)
    {
        await using var crowd = Crowd.Gather(farm, 3, $"ends-{rounds}");
        for (var round = 0; round < rounds; round++)
        {
            await Patience.PassAsync(BetweenTerminations);
            await farm.BreakAsync(() => farm.Postgres.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'grc_app'"));
        }
        await farm.ServeAgainAsync(Recovers);
        await crowd.FileMoreAsync(2, TimeSpan.FromMinutes(2));
        said.WriteLine($"{rounds} times all connections ended, {await crowd.GoHomeAsync()} demands filed, sent again {crowd.Again} times");

        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    /// <summary>Each node says truly that it lives, and that it cannot serve.</summary>
    private async Task LivesAsync()
    {
        using var client = new HttpClient();
        foreach (var node in farm.Nodes)
        {
            Assert.True((await client.GetAsync(new Uri(node.Address!, "/health"))).IsSuccessStatusCode);
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri(node.Address!, "/ready"))).StatusCode);
        }
    }

    /// <summary>What PostgreSQL's own check finds wrong with its tables; with an index, it fails.</summary>
    private async Task<List<string>> BrokenPagesAsync()
    {
        await farm.Postgres.ExecuteAsync("""
            create extension if not exists amcheck;
            do $$ declare index regclass; begin
                for index in select c.oid from pg_class c join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relkind = 'i' and c.relnamespace = 'public'::regnamespace
                loop perform bt_index_check(index); end loop;
            end $$;
            """);
        return await farm.Postgres.ListAsync("""
            select c.relname || ': ' || (select string_agg(h.msg, '; ') from verify_heapam(c.oid::regclass) h)
            from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and exists (select from verify_heapam(c.oid::regclass))
            """, rows => rows.GetString(0));
    }
}
