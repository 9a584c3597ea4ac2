using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>A node whose clock is wrong does not start; one whose clock went wrong later does not keep the others from their work.</summary>
[Collection(nameof(Farm))]
public sealed class WrongClockTests(Farm farm)
{
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

    /// <summary>As it stands in the database once a node's clock jumped by two months while it served.</summary>
    [LongFact]
    public async Task What_a_clock_that_ran_ahead_put_off_is_put_back_into_the_timetable()
    {
        await farm.Postgres.ExecuteAsync("update quartz.qrtz_triggers set next_fire_time = next_fire_time + 60::bigint * 86400 * 10000000 where trigger_state = 'WAITING'");
        var putOff = (await farm.Postgres.ListAsync("select now()", rows => rows.GetDateTime(0)))[0];

        await Patience.UntilAsync("The timetable goes on", TimeSpan.FromMinutes(5), async () =>
            await farm.Postgres.CountAsync("quartz.qrtz_triggers where next_fire_time > (extract(epoch from now() + interval '26 hours') * 10000000 + 621355968000000000)::bigint") is 0
            && await farm.Postgres.CountAsync($"job_runs where job = 'SendMessages' and started_at > '{putOff:O}'::timestamptz + interval '10 seconds'") > 0);
    }

    private Node NodeBy(MovedClock clock) => new("déréglé", new Dictionary<string, string>([.. farm.Settings(), .. clock.Settings]));
}
