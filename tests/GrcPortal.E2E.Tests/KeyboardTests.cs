using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

public sealed class KeyboardTests(Installation installation) : Journey(installation)
{
    [BrowserTheory]
    [InlineData("localhost", 1280)]
    public Task A_demand_is_filed_and_closed_without_a_mouse(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var receipt = await Filed.ByAsync(await walk.CitizenAsync(Hands.Keyboard), walk.Email);

        var inbox = await InboxPage.SignInAsync(await walk.AgentAsync(Hands.Keyboard), walk.Town.Reception);
        var demand = await inbox.OpenAsync(receipt.Reference);
        demand = await demand.AskWhyAsync("Jour de la demande, ne compte pas");
        demand = await demand.AcceptAsync();
        demand = await demand.AssignAsync(walk.Town.Roads);
        demand = await demand.StartAsync();
        demand = await demand.ResolveAsync("Trou rebouché.");
        demand = await demand.CloseAsync("Travaux réalisés", "Le trou est rebouché.");

        await Expect(demand.Timeline).ToContainTextAsync("Le trou est rebouché.");
        var tracking = await receipt.FollowAsync();
        await Expect(tracking.Timeline).ToContainTextAsync("Demande terminée");
        await tracking.AskWhyAsync("Date promise");
    });
}
