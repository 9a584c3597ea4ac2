using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

[Collection(Installation.Beside)]
public sealed class TwoTownsTests(Installation installation) : Journey(installation)
{
    [BrowserTheory]
    [InlineData("localhost", 390)]
    public Task A_demand_of_one_town_is_nothing_to_the_other(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var receipt = await Filed.ByAsync(await walk.CitizenAsync(), walk.Email);
        var link = Mailbox.LinkOf(await walk.Mailbox.WaitAsync(walk.Email, receipt.Reference));
        var demand = await (await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Reception)).OpenAsync(receipt.Reference);

        var neighbour = await walk.ElsewhereAsync();
        await InboxPage.SignInAsync(neighbour, walk.Town.Other.Reception);
        await neighbour.GoAsync(demand.Screen.Path, status: 404);

        var stranger = await walk.ElsewhereAsync();
        await TrackingPage.FindAsync(stranger, receipt.Code, status: 404);
        await Expect(stranger.Main).ToContainTextAsync("Aucune demande ne porte ce code");
        await stranger.GoAsync(new Uri(link).AbsolutePath, status: 404);
    });
}
