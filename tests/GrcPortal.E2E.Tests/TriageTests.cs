using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

/// <summary>Monday morning: twenty demands came in over the week-end, and the reception sorts them from the list.</summary>
public sealed class TriageTests(Installation installation) : Journey(installation)
{
    [BrowserTheory]
    [InlineData("localhost", 390)]
    [InlineData("val-aure.localhost", 1280)]
    public Task Twenty_demands_are_sorted_from_the_list(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var street = $"rue {Guid.NewGuid():N}"[..20];
        var agent = await walk.AgentAsync();
        var inbox = await InboxPage.SignInAsync(agent, walk.Town.Reception);
        await CounterPage.TakeDownAsync(agent, Enumerable.Range(1, 20).Select(number => $"{number} {street}"));

        inbox = await inbox.SeekAsync(street);
        await Expect(inbox.Rows).ToHaveCountAsync(20);
        await Expect(agent.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex(street[4..]));

        var outcome = await inbox.TakeOnAllAsync();
        await Expect(outcome.Main).ToContainTextAsync("20 demandes prises en charge");
        await outcome.FollowAsync("Demandes");
        await Expect(new InboxPage(agent).Rows.First).ToContainTextAsync("Prise en charge");

        await agent.Page.Keyboard.PressAsync("j");
        await Expect(new InboxPage(agent).Rows.First.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await agent.Page.Keyboard.PressAsync("?");
        await Expect(agent.Page.GetByRole(AriaRole.Dialog, new() { Name = "Raccourcis du clavier" })).ToBeVisibleAsync();
    });
}
