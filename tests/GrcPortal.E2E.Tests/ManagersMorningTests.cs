using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

/// <summary>Three demands came to the roads department: one is planned for a crew, one is done at once, one is another body's.</summary>
[Collection(Installation.Beside)]
public sealed class ManagersMorningTests(Installation installation) : Journey(installation)
{
    [BrowserTheory]
    [InlineData("localhost", 390)]
    [InlineData("val-aure.localhost", 1280)]
    public Task A_manager_sees_what_came_and_sends_each_demand_where_it_belongs(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var (toPlan, simple, notOurs) = (await FileAsync(walk), await FileAsync(walk), await FileAsync(walk));
        var manager = await walk.AgentAsync();
        var inbox = await InboxPage.SignInAsync(manager, walk.Town.Manager);
        foreach (var receipt in (ReceiptPage[])[toPlan, simple, notOurs]) await Expect(inbox.Row(receipt.Reference)).ToBeVisibleAsync();

        var demand = await (await inbox.OpenAsync(toPlan.Reference)).AcceptAsync();
        demand = await demand.AssignAsync("Équipe voirie", "Yann Tessier");
        await Expect(demand.Facts).ToContainTextAsync("Équipe voirie");
        await Expect(demand.Facts).ToContainTextAsync("Yann Tessier");
        var intervention = await demand.PlanAsync(Tomorrow, "Équipe voirie");
        await intervention.LookAtTheOrderAsync(toPlan.Reference);

        demand = await (await AgainAsync(manager)).OpenAsync(simple.Reference);
        demand = await (await demand.AcceptAsync()).HandleAsync();
        await demand.CloseAsync("Réponse apportée sans intervention", "Le trou a été rebouché hier.");

        demand = await (await AgainAsync(manager)).OpenAsync(notOurs.Reference);
        await demand.ForwardAsync("Département", "Cette route est départementale.");

        var told = await walk.Mailbox.WaitAsync(walk.Email, $"Votre demande {notOurs.Reference} est transmise");
        Assert.Contains("Département", told.Body, StringComparison.Ordinal);

        await manager.GoAsync($"/agents/planning?semaine={System.Globalization.ISOWeek.GetYear(Tomorrow.ToDateTime(default))}-W{System.Globalization.ISOWeek.GetWeekOfYear(Tomorrow.ToDateTime(default)):00}");
        await Expect(manager.Main).ToContainTextAsync("Équipe voirie");
        await manager.GoAsync("/agents/tableau-de-bord");
        await Expect(manager.Main).ToContainTextAsync("Demandes reçues");
    });

    private static DateOnly Tomorrow => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1);

    private static async Task<ReceiptPage> FileAsync(Walk walk) => await Filed.ByAsync(await walk.CitizenAsync(), walk.Email);

    private static async Task<InboxPage> AgainAsync(Screen manager)
    {
        await manager.GoAsync("/agents/demandes");
        return new(manager);
    }
}
