using System.Diagnostics;
using System.Net;
using GrcPortal.Faults.Tests.Support;
using Xunit.Abstractions;

namespace GrcPortal.Faults.Tests;

/// <summary>The database answers nobody: those who wait for a page are told within seconds, nobody is refused for good, and the node says truly how it is.</summary>
[Collection(nameof(Farm))]
public sealed class BusyDatabaseTests(Farm farm, ITestOutputHelper said)
{
    private const int Readers = 250;   // more than a node answers and lets wait at once

    [Fact]
    public async Task Behind_a_lock_everyone_is_told_to_come_back_and_then_served()
    {
        var node = farm.Nodes[0];
        using var reader = new Browser(farm.Towns[0], node);
        using var prober = new HttpClient { BaseAddress = node.Address };
        await reader.GetAsync("/demandes/nid-de-poule");
        await using var crowd = Crowd.Gather(farm, 2, "locked-out");
        await crowd.FileMoreAsync(1, TimeSpan.FromMinutes(2));

        await using (var postgres = farm.Postgres.Superuser())
        await using (var holder = await postgres.OpenConnectionAsync())
        await using (var transaction = await holder.BeginTransactionAsync())
        {
            await using var locks = holder.CreateCommand();
            locks.CommandText = "lock table categories in access exclusive mode";
            await locks.ExecuteNonQueryAsync();
            var started = Stopwatch.GetTimestamp();
            var waiting = Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ => (Shown: await reader.GetAsync("/demandes/nid-de-poule"), Took: Stopwatch.GetElapsedTime(started))));
            var lives = Stopwatch.GetTimestamp();
            Assert.Equal(HttpStatusCode.OK, (await prober.GetAsync(new Uri("/health", UriKind.Relative))).StatusCode);
            said.WriteLine($"/health after {Stopwatch.GetElapsedTime(lives).TotalMilliseconds:0} ms");
            var answers = await waiting;
            said.WriteLine($"Told after {string.Join(", ", answers.Select(answer => answer.Took.TotalSeconds).Order().Where((_, n) => n % 25 is 0).Select(took => $"{took:0.0}"))} s");
            Assert.All(answers, answer => Assert.True(answer.Shown.IsBusy, $"{answer.Shown.Status}"));
            Assert.True(answers.Count(answer => answer.Took < TimeSpan.FromSeconds(2)) >= Readers / 5, "Nobody was told at once: all were let wait.");
        }
        await farm.ServeAgainAsync(TimeSpan.FromSeconds(10));
        await crowd.FileMoreAsync(1, TimeSpan.FromMinutes(2));
        await crowd.GoHomeAsync();

        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }
}
