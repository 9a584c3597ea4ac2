using System.Net;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

public sealed class ClosingTests
{
    [Fact]
    public async Task Closing_asks_for_a_reason_and_an_answer_then_closes_and_records_it()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Resolved);
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");

        page = await page.Follow("Clôturer et répondre");
        page = await page.Choose("Comment la demande se termine", "Travaux réalisés").Fill("Réponse au demandeur", "L’enrobé est refait.").Press("Clôturer et répondre");

        Assert.Equal($"/agents/demandes/{request.Id}", page.Url);
        Assert.Equal("La demande est clôturée.", page.Flash);
        Assert.Contains("Motif : Travaux réalisés", page.Timeline[^1], StringComparison.Ordinal);
        Assert.Contains("Camille Roux", page.Timeline[^1], StringComparison.Ordinal);
        var closed = await town.RequestAsync(request.Id);
        Assert.Equal((RequestPhase.Closed, ClosingReason.WorkDone), (closed.Phase, closed.ClosingReason));
        Assert.Equal("L’enrobé est refait.", closed.Messages[^1].Body);
    }

    [Fact]
    public async Task The_answer_leaves_by_mail()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Resolved);
        var visitor = await town.SignedInAsync();

        var page = await visitor.Visit($"/agents/demandes/{request.Id}/cloture");
        Assert.Contains("part tout de suite par e-mail à dominique.leroux@courriel.example", page.Text, StringComparison.Ordinal);
        await page.Choose("Comment la demande se termine", "Travaux réalisés").Fill("Réponse au demandeur", "L’enrobé est refait.").Press("Clôturer et répondre");

        var waiting = await town.AskAsync(db => db.OutgoingMessages.Where(m => m.RequestId == request.Id && m.Text == NotificationText.RequestClosed).ToListAsync());
        Assert.Equal(OutgoingState.Pending, Assert.Single(waiting).State);
        var mail = (await town.MailAsync())[^1];
        Assert.Equal("dominique.leroux@courriel.example", mail.To);
        Assert.Contains("> L’enrobé est refait.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requester_without_mail_is_to_be_called_and_nothing_leaves()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Resolved, new() { Email = null, Phone = "+33199001234" });

        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/cloture");
        Assert.Contains("Appelez-le au 01 99 00 12 34", page.Text, StringComparison.Ordinal);
        await page.Choose("Comment la demande se termine", "Rien constaté sur place").Fill("Réponse au demandeur", "Rien vu sur place.").Press("Clôturer et répondre");

        Assert.Empty(await town.MailAsync());
        Assert.Equal(RequestPhase.Closed, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_what_to_mend()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Resolved);
        var visitor = await town.SignedInAsync();

        var page = await (await visitor.Visit($"/agents/demandes/{request.Id}/cloture")).Fill("Réponse au demandeur", new string('a', 4001)).Press("Clôturer et répondre");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Choisissez un motif dans la liste.", page.Errors["Comment la demande se termine"]);
        Assert.Contains("4000 caractères au plus", page.Errors["Réponse au demandeur"], StringComparison.Ordinal);
        Assert.Equal(4001, page.Value("Réponse au demandeur")!.Length);
        page = await page.Choose("Comment la demande se termine", "Travaux réalisés").Fill("Réponse au demandeur", "Fait.").Press("Clôturer et répondre");
        Assert.Equal("La demande est clôturée.", page.Flash);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_refused_with_a_page()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Resolved);
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/cloture");

        page = await page.Choose("Comment la demande se termine", "Travaux réalisés").Fill("Réponse au demandeur", "Réparé.\0").Press("Clôturer et répondre");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Cette demande n’a pas pu être comprise", page.Title);
        Assert.Equal(RequestPhase.Resolved, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task Of_two_agents_who_close_the_second_learns_it_and_keeps_his_words()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Resolved);
        var (first, second) = (await town.SignedInAsync(town.Camille), await town.SignedInAsync(town.Karim));
        var (his, hers) = (await second.Visit($"/agents/demandes/{request.Id}/cloture"), await first.Visit($"/agents/demandes/{request.Id}/cloture"));

        await hers.Choose("Comment la demande se termine", "Travaux réalisés").Fill("Réponse au demandeur", "Réparé ce matin.").Press("Clôturer et répondre");
        var page = await his.Choose("Comment la demande se termine", "Rien constaté sur place").Fill("Réponse au demandeur", "Je n’ai rien vu sur place.").Press("Clôturer et répondre");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Je n’ai rien vu sur place.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Réparé ce matin.", page.Timeline[^1], StringComparison.Ordinal);
        var closed = await town.RequestAsync(request.Id);
        Assert.Equal(ClosingReason.WorkDone, closed.ClosingReason);
        Assert.Equal("Réparé ce matin.", closed.Messages[^1].Body);
    }

    [Fact]
    public async Task What_the_citizen_wrote_meanwhile_is_read_before_closing()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Resolved);
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/cloture");
        var citizen = new Stamp(Actor.Citizen, TestClock.Now);
        await town.ActAsync(request.Id, r => r.HearFromCitizen(Message.FromCitizen("Le trou est revenu !", citizen), citizen));

        page = await page.Choose("Comment la demande se termine", "Travaux réalisés").Fill("Réponse au demandeur", "Tout est réparé.").Press("Clôturer et répondre");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Quelqu’un a agi sur cette demande", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tout est réparé.", page.Text, StringComparison.Ordinal);
        page = await page.Follow("Voir où en est la demande");
        Assert.Contains("Le trou est revenu !", page.Timeline[^1], StringComparison.Ordinal);
        Assert.Equal(RequestPhase.Resolved, (await town.RequestAsync(request.Id)).Phase);
    }
}
