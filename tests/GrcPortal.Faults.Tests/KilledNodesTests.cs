using System.Diagnostics;
using GrcPortal.Faults.Tests.Support;
using Xunit.Abstractions;

namespace GrcPortal.Faults.Tests;

/// <summary>A node is killed at any moment: nothing that a citizen was told is lost, nothing is kept twice, each message leaves.</summary>
[Collection(nameof(Farm))]
public sealed class KilledNodesTests(Farm farm, ITestOutputHelper said)
{
    private static readonly byte[] Photo = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "phone.jpg"));

    [Fact]
    public Task Twenty_kills_lose_nothing() => KillAsync(20, citizens: 4);

    [LongFact]
    public Task Five_hundred_kills_lose_nothing() => KillAsync(500, citizens: 8);

    /// <summary>One node, or both at once: while they take demands, and while they send.</summary>
    private async Task KillAsync(int kills, int citizens)
    {
        var random = new Random(kills);
        farm.Relay.HoldsAfterData = TimeSpan.FromMilliseconds(100);
        await using var crowd = Crowd.Gather(farm, citizens, $"kills-{kills}", Photo);
        var started = Stopwatch.GetTimestamp();
        for (var killed = 0; killed < kills;)
        {
            await Patience.PassAsync(TimeSpan.FromMilliseconds(random.Next(500)));
            Node[] doomed = random.Next(2) is 0 ? [.. farm.Nodes] : [farm.Nodes[random.Next(2)]];
            foreach (var node in doomed.Take(kills - killed)) await farm.KillAsync(node);
            killed += doomed.Length;
            await Task.WhenAll(farm.Nodes.Where(node => node.Address is null).Select(node => node.StartAsync()));
        }
        said.WriteLine($"{kills} kills in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {crowd.Filed} demands so far");
        var filed = await crowd.GoHomeAsync();
        farm.Relay.HoldsAfterData = TimeSpan.Zero;
        said.WriteLine($"{filed} demands filed in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");

        Assert.True(filed > kills / 2, $"Only {filed} demands were filed: the kills hit nothing.");
        await Invariants.DrainAsync(farm, byItself: LongRun.IsOn);
        await Invariants.CheckAsync(farm);
        said.WriteLine($"{farm.Relay.Letters.Count} letters for {await farm.Postgres.CountAsync("outgoing_messages")} messages");
    }
}
