using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

public sealed class QuestionTests(Installation installation) : Journey(installation)
{
    private const string Question = "De quel côté du carrefour est le trou ?";
    private const string Reply = "Du côté de la boulangerie.";

    [BrowserTheory]
    [InlineData("val-aure.localhost", 390)]
    public Task An_agent_asks_the_citizen_answers_and_the_agent_reads_it(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var receipt = await Filed.ByAsync(await walk.CitizenAsync(), walk.Email);

        var inbox = await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Reception);
        var demand = await inbox.OpenAsync(receipt.Reference);
        demand = await demand.AskAsync(Question);

        var asked = await walk.Mailbox.WaitAsync(walk.Email, $"Une question sur votre demande {receipt.Reference}");
        var tracking = await TrackingPage.FollowAsync(await walk.CitizenAsync(), Mailbox.LinkOf(asked));
        await Expect(tracking.Timeline).ToContainTextAsync(Question);
        tracking = await tracking.AskWhyAsync("Attente de votre réponse, ne compte pas");
        tracking = await tracking.WriteAsync(Reply);
        await Expect(tracking.Timeline).ToContainTextAsync("Vous avez répondu");

        demand = await demand.AgainAsync();
        await Expect(demand.Timeline).ToContainTextAsync(Reply);
        demand = await demand.AskWhyAsync("Prise en charge");
        await demand.AcceptAsync();
    });
}
