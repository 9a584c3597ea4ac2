using System.Net;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>Many hands on one thing at one moment: one wins, the others are told.</summary>
[Collection(nameof(Farm))]
public sealed class SameMomentTests(Farm farm)
{
    private const int Presses = 50;
    private const string First = "Vu sur place ce matin.", Second = "Appelé l’entreprise hier.";

    [Fact]
    public Task Fifty_presses_of_one_button_on_two_nodes_make_one_demand() => PressAsync(4);

    [LongFact]
    public Task Fifty_presses_of_one_button_a_thousand_times_make_one_demand_each() => PressAsync(1000);

    [Fact]
    public Task Of_two_agents_who_act_at_once_one_wins_and_the_other_keeps_his_words() => ActAsync(10);

    [LongFact]
    public Task Of_two_agents_who_act_at_once_two_hundred_times_one_wins() => ActAsync(200);

    private async Task PressAsync(int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            var town = farm.Towns[round % farm.Towns.Count];
            var visitor = new Visitor(farm.Client, town.Host);
            var citizen = new Citizen(farm.Client, town, $"pressed-{rounds}-{round}");
            var words = $"Essai pressé, {round} sur {rounds}";
            var ready = await citizen.WriteAsync(visitor, words);

            await Task.WhenAll(Enumerable.Range(0, Presses).Select(_ => visitor.SendAsync($"{Citizen.Under}/verification", new FormUrlEncodedContent(ready), CancellationToken.None)));

            farm.Receipts.Enqueue(new(town.Info.Id, words, await citizen.NumberAsync(visitor)));   // with the others': kept once, under this number
        }
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    private async Task ActAsync(int pairs)
    {
        var town = farm.Towns[0];
        using var first = new Browser(town, farm.Nodes[0]);
        using var second = new Browser(town, farm.Nodes[1]);
        await Task.WhenAll(first.SignInAsync(), second.SignInAsync());
        for (var pair = 1; pair <= pairs; pair++)
        {
            var receipt = await new Citizen(farm.Client, town, $"acted-{pairs}-{pair}").FileAsync();
            farm.Receipts.Enqueue(receipt);
            var id = (await farm.Postgres.ListAsync($"select id from service_requests where description = '{receipt.Words}'", rows => rows.GetGuid(0)))[0];
            var path = $"/agents/demandes/{id}/note";
            var forms = await Task.WhenAll(first.FormAsync(path), second.FormAsync(path));

            var said = await Task.WhenAll(first.PostAsync(path, forms[0], ("Note", First)), second.PostAsync(path, forms[1], ("Note", Second)));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], said.Select(shown => shown.Status).Order());
            var loser = said[0].Status is HttpStatusCode.Conflict ? 0 : 1;
            Assert.Contains(loser is 0 ? First : Second, WebUtility.HtmlDecode(said[loser].Page), StringComparison.Ordinal);
            Assert.Equal([loser is 0 ? Second : First], await farm.Postgres.ListAsync($"select body from messages where request_id = '{id}'", rows => rows.GetString(0)));
        }
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }
}
