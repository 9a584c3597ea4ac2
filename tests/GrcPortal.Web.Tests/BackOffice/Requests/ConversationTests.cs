using System.Net;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

/// <summary>Asking, replying, noting, going on without an answer.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task A_question_leaves_by_mail_and_the_demand_waits_or_goes_on()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Accepted);
        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Follow("Poser une question");

        page = await page.Fill("Votre question", "Devant quel numéro ?").Press("Envoyer la question");
        Assert.Equal("La question est posée. La demande attend la réponse.", page.Flash);
        Assert.Contains("> Devant quel numéro ?", (await town.MailAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Equal(RequestPhase.WaitingForCitizen, (await town.RequestAsync(request.Id)).Phase);

        page = await page.Press("Reprendre sans attendre");
        Assert.Equal(RequestPhase.Accepted, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task A_reply_is_written_under_the_conversation_and_changes_nothing_else()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Closed);
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");

        page = await page.Fill("Votre message", "Merci de votre patience.").Press("Envoyer la réponse");

        Assert.Equal("La réponse est enregistrée.", page.Flash);
        Assert.Contains("> Merci de votre patience.", (await town.MailAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Equal(RequestPhase.Closed, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task A_note_stays_between_agents()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var before = (await town.MailAsync()).Count;
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");

        page = await page.Fill("Votre note", "Voir avec le chef d’équipe.\r\n<script>alert(1)</script>").Press("Ajouter la note");

        Assert.True(page.Has(".message-note"));
        Assert.False(page.Has(".message-note script"));
        Assert.Equal(before, (await town.MailAsync()).Count);
        Assert.Equal(MessageDirection.Note, Assert.Single((await town.RequestAsync(request.Id)).Messages).Direction);
    }

    [Fact]
    public async Task An_empty_note_opens_its_own_page_with_what_to_mend()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();

        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Press("Ajouter la note");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Ajouter une note interne", page.Title);
        Assert.Equal("Écrivez la note.", page.Errors["Votre note"]);
    }
}
