using System.Text;
using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Platform;
using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

/// <summary>The main job, both sides: a demand filed on the portal, carried to its end by agents, answered by e-mail.</summary>
[Collection(Installation.Beside)]
public sealed class FromFilingToAnswerTests(Installation installation) : Journey(installation)
{
    private const string Note = "Enrobé à froid posé le matin, note interne.";
    private const string Answer = "Le trou est rebouché. Merci de nous l’avoir dit.";

    [BrowserTheory, Everywhere]
    public Task A_demand_goes_from_a_citizen_to_agents_and_its_answer_back(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var receipt = await FileAsync(await walk.CitizenAsync(), walk);

        var received = await walk.Mailbox.WaitAsync(walk.Email, $"Votre demande {receipt.Reference} est enregistrée");
        Assert.Contains(receipt.Promised, received.Body, StringComparison.Ordinal);
        var tracking = await TrackingPage.FollowAsync(await walk.CitizenAsync(), Mailbox.LinkOf(received));
        await Expect(tracking.Conversation).ToBeVisibleAsync();
        await Expect(tracking.Screen.Main).ToContainTextAsync(Filed.Description);

        await CarryToTheEndAsync(walk, receipt.Reference);

        var closed = await walk.Mailbox.WaitAsync(walk.Email, $"Votre demande {receipt.Reference} est clôturée");
        Assert.Contains(Answer, closed.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, closed.Body, StringComparison.Ordinal);

        tracking = await tracking.AgainAsync();
        await Expect(tracking.Timeline).ToContainTextAsync("Demande terminée");
        await Expect(tracking.Timeline).ToContainTextAsync(Answer);
        await Expect(tracking.Screen.Main).ToContainTextAsync("Travaux réalisés");
        var seen = await tracking.Screen.TextAsync();
        foreach (var hidden in (string[])["Camille", "Roux", "Karim", "Haddad", Note]) Assert.DoesNotContain(hidden, seen, StringComparison.OrdinalIgnoreCase);

        var messages = await MessagesPage.SignInAsync(await walk.OperatorAsync());
        await Expect(messages.RowsTo(walk.Email).Filter(new() { HasText = "est enregistrée" })).ToHaveCountAsync(1);
        await Expect(messages.RowsTo(walk.Email).Filter(new() { HasText = "est clôturée" })).ToHaveCountAsync(1);
        await Expect(await messages.OpenAsync(walk.Email, "est clôturée")).ToContainTextAsync(Answer);
    });

    [BrowserTheory]
    [InlineData("localhost", 390)]
    [InlineData("val-aure.localhost", 1280)]
    public Task A_demand_is_filed_and_followed_without_scripts(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var receipt = await FileAsync(await walk.CitizenAsync(scripts: false), walk);
        var tracking = await receipt.FollowAsync();
        await Expect(tracking.Conversation).ToBeVisibleAsync();
        tracking = await tracking.WriteAsync("La chaussée est aussi fendue.");
        await Expect(tracking.Timeline).ToContainTextAsync("La chaussée est aussi fendue.");
    });

    private static async Task<ReceiptPage> FileAsync(Screen citizen, Walk walk)
    {
        var check = await Filed.UpToCheckAsync(citizen, walk.Email);
        await Expect(check.Row("Lieu")).ToContainTextAsync(Filed.Address);
        await Expect(check.Row("Lieu")).ToContainTextAsync(Filed.Place);
        await Expect(check.Row("Description")).ToContainTextAsync(Filed.Description);
        await Expect(check.Row("Photos et documents").GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Expect(check.Row("Vous")).ToContainTextAsync(Filed.Name);
        await Expect(check.Row("Vous")).ToContainTextAsync(walk.Email);
        await Expect(check.Row("Réponse")).ToContainTextAsync("Oui, par e-mail");

        var receipt = await check.SendAsync();
        Assert.Matches("^[2-9A-HJKMNP-TV-Z]{8}$", receipt.Code);
        Assert.Matches(@"^\d{4}-\d{6}$", receipt.Reference);
        Assert.Matches(@"^\p{L}+ \d{1,2}(er)? \p{L}+ \d{4}$", receipt.Promised);
        return receipt;
    }

    private static async Task CarryToTheEndAsync(Walk walk, string reference)
    {
        var inbox = await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Reception);
        await Expect(inbox.Row(reference)).ToContainTextAsync(Filed.Address);
        var demand = await inbox.OpenAsync(reference);
        await Expect(demand.Screen.Main).ToContainTextAsync(Filed.Description);
        await AssertPhotoTellsNothingAsync(demand);
        demand = await demand.AcceptAsync();
        demand = await demand.AssignAsync(walk.Town.Roads);

        var colleagues = await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Roads);
        var taken = await (await colleagues.ViewAsync("Mes demandes")).OpenAsync(reference);
        taken = await taken.StartAsync();
        await taken.ResolveAsync(Note);

        demand = await demand.AgainAsync();
        await Expect(demand.Timeline).ToContainTextAsync(Note);
        demand = await demand.CloseAsync("Travaux réalisés", Answer);
        await Expect(demand.Timeline).ToContainTextAsync(Answer);
    }

    private static async Task AssertPhotoTellsNothingAsync(DemandPage demand)
    {
        var sent = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Filed.Photo));
        Assert.Contains("CANARY", sent, StringComparison.Ordinal);
        Assert.Contains("Exif", sent, StringComparison.Ordinal);
        foreach (var photo in await demand.PhotosAsync())
        {
            Assert.Equal([0xFF, 0xD8, 0xFF], photo[..3]);
            var kept = Encoding.Latin1.GetString(photo);
            foreach (var trace in (string[])["CANARY", "Exif", "GPS", "http://ns.adobe.com"]) Assert.DoesNotContain(trace, kept, StringComparison.Ordinal);
        }
    }
}
