using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

/// <summary>The crew plans, works, notes its time, shows the outcome; what was bought is added; the référent is told, sees the cost and closes.</summary>
public sealed class CrewsWeekTests(Installation installation) : Journey(installation)
{
    private const string Note = "Deux sacs d’enrobé posés, chaussée balayée.";

    [BrowserTheory]
    [InlineData("val-aure.localhost", 390)]
    [InlineData("localhost", 1280)]
    public Task A_crew_plans_works_and_counts_and_the_referent_closes(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var receipt = await Filed.ByAsync(await walk.CitizenAsync(), walk.Email);
        var reception = await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Reception);
        var accepted = await (await (await reception.OpenAsync(receipt.Reference)).AcceptAsync()).AssignAsync("Équipe voirie", walk.Town.Roads.Name);

        var leader = await walk.AgentAsync();
        var mine = await (await InboxPage.SignInAsync(leader, walk.Town.Roads)).ViewAsync("Mes demandes");
        var work = await (await mine.OpenAsync(receipt.Reference)).PlanAsync(Today, "Équipe voirie");
        var address = leader.Path;
        await leader.GoAsync("/agents/planning");
        await Expect(leader.Main.Locator($"a[href='{address}']")).ToBeVisibleAsync();
        await leader.GoAsync(address);
        work = await (await work.StartAsync()).SpendAsync(walk.Town.Roads.Name, Today, "1 h 30");
        await Expect(work.Costs).ToContainTextAsync("61,50");

        var office = await walk.AgentAsync();
        await InboxPage.SignInAsync(office, walk.Town.Manager);
        await office.GoAsync(address);
        var bought = await new InterventionPage(office).BuyAsync("Voirisol", "Enrobé à froid, en sacs", "4", "12,50", "BC-2026-118");
        await Expect(bought.Costs).ToContainTextAsync("60,00");
        await Expect(bought.Costs).ToContainTextAsync("121,50");

        var field = await walk.AgentAsync();
        await InboxPage.SignInAsync(field, walk.Town.Field);
        await field.GoAsync(address);
        await new InterventionPage(field).FinishAsync(Note, Filed.Photo);

        await walk.Mailbox.WaitAsync(walk.Town.Reception.Email, $"À clôturer : demande {receipt.Reference}");
        accepted = await accepted.AgainAsync();
        await Expect(accepted.Timeline).ToContainTextAsync(Note);
        await Expect(accepted.Screen.Main).ToContainTextAsync("121,50");
        await accepted.CloseAsync("Travaux réalisés", "L’équipe est passée : le trou est rebouché.");

        var closed = await walk.Mailbox.WaitAsync(walk.Email, $"Votre demande {receipt.Reference} est clôturée");
        var tracking = await TrackingPage.FollowAsync(await walk.CitizenAsync(), Mailbox.LinkOf(closed));
        await Expect(tracking.Screen.Main.GetByRole(AriaRole.Img, new() { Name = "Photo prise après" })).ToBeVisibleAsync();
        Assert.DoesNotContain("121,50", await tracking.Screen.TextAsync(), StringComparison.Ordinal);
    });

    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);
}
