using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>The demand is kept and nobody could be told: asked again, the same number comes.</summary>
[Collection(nameof(Farm))]
public sealed class HeldReplyTests(Farm farm)
{
    [Fact]
    public Task Killed_after_the_commit_and_before_the_reply() => HoldAsync(1);

    [LongFact]
    public Task Killed_twenty_times_after_the_commit_and_before_the_reply() => HoldAsync(20);

    private async Task HoldAsync(int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            var (town, node) = (farm.Towns[0], farm.Nodes[round % farm.Nodes.Count]);
            var words = $"Essai d’une réponse perdue, {round} sur {rounds}";
            var visitor = new Visitor(farm.Client, town.Host);
            var citizen = new Citizen(farm.Client, town, $"lost-reply-{rounds}-{round}");
            var ready = await citizen.WriteAsync(visitor, words);

            using var proxy = new HoldingProxy(node.Address!) { Holds = true };
            using var held = new HttpClient { BaseAddress = proxy.Address };
            var unanswered = held.SendAsync(visitor.Post($"{Citizen.Under}/verification", new FormUrlEncodedContent(ready)));
            await Patience.UntilAsync("The demand is kept", TimeSpan.FromSeconds(30), async () => await KeptAsync(words) is 1);
            await farm.KillAsync(node);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => unanswered);

            var receipt = await citizen.SendAsync(visitor, words, ready);   // on the other node
            farm.Receipts.Enqueue(receipt);
            Assert.Equal(1, await KeptAsync(words));
            await node.StartAsync();
        }
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    private Task<int> KeptAsync(string words) => farm.Postgres.CountAsync($"service_requests where description = '{words}'");
}
