using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

/// <summary>A promise that moves is told, with the reason, to whoever it was made to.</summary>
public sealed class MovedPromiseTests(Installation installation) : Journey(installation)
{
    [BrowserTheory]
    [InlineData("localhost", 1280)]
    [InlineData("val-aure.localhost", 390)]
    public Task A_demand_of_another_type_has_another_date_and_the_citizen_is_told_why(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var receipt = await Filed.ByAsync(await walk.CitizenAsync(), walk.Email);

        var inbox = await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Reception);
        var demand = await inbox.OpenAsync(receipt.Reference);
        demand = await demand.RequalifyAsync("Trottoir dégradé", "parce que le délai de ce type est de");
        await demand.AskWhyAsync("Type de demande changé");

        var moved = await walk.Mailbox.WaitAsync(walk.Email, $"Nouvelle date pour votre demande {receipt.Reference}");
        Assert.Contains(receipt.Promised, moved.Body, StringComparison.Ordinal);
        var tracking = await TrackingPage.FollowAsync(await walk.CitizenAsync(), Mailbox.LinkOf(moved));
        await Expect(tracking.Screen.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trottoir dégradé");
        await tracking.AskWhyAsync("Le type de votre demande a été corrigé");
    });
}
