using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

public sealed class MergingTests(Installation installation) : Journey(installation)
{
    [BrowserTheory]
    [InlineData("localhost", 1280)]
    [InlineData("localhost", 390)]
    public Task Two_reports_of_one_hole_become_one_and_two_again(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var stays = await Filed.ByAsync(await walk.CitizenAsync(), $"voisine.{walk.Email}");
        var merged = await Filed.ByAsync(await walk.CitizenAsync(), walk.Email);
        var inbox = await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Reception);
        var demand = await inbox.OpenAsync(merged.Reference);

        await demand.MergeAsync(stays.Reference, "Le même problème, signalé par quelqu’un d’autre");

        await Expect(demand.Facts).ToContainTextAsync(merged.Reference);
        var told = await walk.Mailbox.WaitAsync(walk.Email, $"Votre demande {merged.Reference} est suivie avec une autre");
        Assert.Contains(stays.Reference, told.Body, StringComparison.Ordinal);
        var tracking = await TrackingPage.FindAsync(await walk.CitizenAsync(), merged.Code);
        await Expect(tracking.Screen.Main).ToContainTextAsync($"suivies ensemble, sous le numéro {stays.Reference}");

        await demand.Screen.FollowAsync(merged.Reference);
        await demand.Screen.PressAsync("Annuler la fusion");

        await Expect(demand.Flash).ToContainTextAsync("La fusion est annulée");
        await walk.Mailbox.WaitAsync(walk.Email, $"Votre demande {merged.Reference} est de nouveau suivie à part");
        tracking = await tracking.AgainAsync();
        await Expect(tracking.Screen.Main).Not.ToContainTextAsync("suivies ensemble");
    });
}
