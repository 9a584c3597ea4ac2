using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

public sealed class RefusalTests(Installation installation) : Journey(installation)
{
    private const string Explanation = "Cette rue appartient à une copropriété : adressez-vous à son syndic.";

    [BrowserTheory]
    [InlineData("localhost", 1280)]
    public Task A_refused_demand_tells_its_citizen_why(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var receipt = await Filed.ByAsync(await walk.CitizenAsync(), walk.Email);

        var inbox = await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Reception);
        await (await inbox.OpenAsync(receipt.Reference)).RefuseAsync("Domaine privé", Explanation);

        var refused = await walk.Mailbox.WaitAsync(walk.Email, $"Votre demande {receipt.Reference} ne peut pas être traitée");
        Assert.Contains("Domaine privé", refused.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Explanation, refused.Body, StringComparison.Ordinal);
        var tracking = await receipt.FollowAsync();
        await Expect(tracking.Screen.Main).ToContainTextAsync("Nous ne pouvons pas donner suite");
        await Expect(tracking.Screen.Main).ToContainTextAsync("Domaine privé");
        await Expect(tracking.Timeline).ToContainTextAsync(Explanation);

        var stranger = await TrackingPage.FindAsync(await walk.CitizenAsync(), receipt.Code);
        await Expect(stranger.Screen.Main).ToContainTextAsync("Domaine privé");
        await Expect(stranger.Screen.Main).Not.ToContainTextAsync(Explanation);
    });
}
