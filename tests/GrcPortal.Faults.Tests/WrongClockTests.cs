using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>A node whose clock is wrong: it does not start so; when its clock jumps while it serves, nothing is lost, sent twice or forgotten early.</summary>
[Collection(nameof(Farm))]
public sealed class WrongClockTests(Farm farm)
{
    private const string Name = "déréglé";

    [MovedClockFact]
    public async Task A_node_does_not_start_with_a_wrong_clock()
    {
        var clock = new MovedClock(farm.Folder);
        foreach (var offset in (string[])["+1h", "-1h", "+1d", "-1d"])
        {
            clock.MoveBy(offset);
            await using var node = NodeBy(clock);
            Assert.Contains("clock", (await Assert.ThrowsAsync<BenchFailedException>(node.StartAsync)).Message, StringComparison.Ordinal);
        }
    }

    [MovedClockFact]
    public async Task A_clock_that_jumps_costs_nobody_anything()
    {
        var town = farm.Towns[0];
        var clock = new MovedClock(farm.Folder);
        await using var node = NodeBy(clock);
        await node.StartAsync();
        using var way = farm.To(node);
        using var client = way.Client();
        var citizen = new Citizen(client, town, "wrong-clock");
        var recent = await citizen.FileAsync();
        farm.Receipts.Enqueue(recent);
        await ShowAsOverAsync(recent, "'Withdrawn', now() - interval '60 days'");
        await using var crowd = Crowd.Gather(farm, 2, "beside-wrong-clock");
        farm.Relay.HoldsAfterData = TimeSpan.FromMilliseconds(500);   // held long enough for a wrong clock to think it let go of
        try
        {
            foreach (var offset in (string[])["+1h", "-1h", "+1d", "-1d", "+60d"])
            {
                clock.MoveBy(offset);
                for (var n = 0; n < 3; n++) farm.Receipts.Enqueue(await citizen.FileAsync());
            }
            await Patience.UntilAsync("The night's work was done by the wrong clock", TimeSpan.FromMinutes(2), async () =>
                await farm.Postgres.CountAsync($"job_runs where node = '{Name}' and job = 'AnonymiseDueRequests' and ended_at is not null") > 0);

            Assert.Equal(1, await farm.Postgres.CountAsync($"service_requests where description = '{recent.Words}' and anonymised_at is null"));
        }
        finally
        {
            farm.Relay.HoldsAfterData = TimeSpan.Zero;
            await ShowAsOverAsync(recent, "'New', null");
        }
        Assert.Equal(0, citizen.Again);
        clock.MoveBy("+0");
        await crowd.FileMoreAsync(2, TimeSpan.FromMinutes(2));
        await crowd.GoHomeAsync();
        await node.StopAsync();
        await farm.Postgres.ExecuteAsync($"delete from job_runs where node = '{Name}'");

        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
        await Patience.UntilAsync("The timetable is the right clocks' again", TimeSpan.FromMinutes(8), async () =>
            await farm.Postgres.CountAsync("job_runs where job = 'SendMessages' and started_at > now() - interval '1 minute'") > 0);
    }

    private Node NodeBy(MovedClock clock) => new(Name, new Dictionary<string, string>([.. farm.Settings(), .. clock.Settings]));

    private Task ShowAsOverAsync(Receipt receipt, string phaseAndEnd) =>
        farm.Postgres.ExecuteAsync($"update service_requests set (phase, ended_at) = ({phaseAndEnd}) where description = '{receipt.Words}'");
}
