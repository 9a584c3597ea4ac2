using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

/// <summary>The phone rings twice at the reception: a demand is taken down with its questions, its place and a document, then a neighbour calls about the same hole.</summary>
public sealed class PhoneCallTests(Installation installation) : Journey(installation)
{
    private const int MostCommands = 18;
    private const string Place = "31 tisser";

    [BrowserTheory]
    [InlineData("val-aure.localhost", 390)]
    [InlineData("localhost", 1280)]
    public Task A_call_is_taken_down_without_leaving_the_keyboard_and_a_neighbour_joins(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var agent = await walk.AgentAsync(Hands.Keyboard);
        await InboxPage.SignInAsync(agent, walk.Town.Reception);

        var counter = await (await CounterPage.OpenAsync(agent)).TakeDownAsync("nid", "Un trou profond devant le portail.", Place, "01 99 00 55 12", "Ana Bertin");
        await counter.JoinAsync(Filed.Photo);
        var reference = await counter.SaveAsync();
        Assert.InRange(counter.Commands, 1, MostCommands);
        await Expect(agent.Main).ToContainTextAsync("Code de suivi");

        counter = await (await counter.AnotherAsync()).TakeDownAsync("nid", "Ma roue y est passée.", Place, "01 99 00 55 13", "Louis Morel");
        await Expect(counter.Beside).ToContainTextAsync(reference);
        await agent.FollowAsync(counter.Beside.GetByRole(AriaRole.Button, new() { Name = $"Même problème {reference}" }));
        await Expect(agent.Main).ToContainTextAsync(reference);

        await agent.FollowAsync("Ouvrir la demande");
        await Expect(agent.Main).ToContainTextAsync("Quelqu’un est-il en danger en ce moment ?");
        await Expect(agent.Main.Locator(".joined-file, .photos li")).ToHaveCountAsync(1);
        await Expect(agent.Main).ToContainTextAsync("Signalent la même chose");
        await Expect(agent.Main).ToContainTextAsync("Louis Morel");
        await Expect(agent.Main).ToContainTextAsync("Ana Bertin");
    });
}
