using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

public sealed class RefusingTests
{
    private const string Title = "Déclarer non recevable";

    [Fact]
    public async Task Refusing_gives_a_listed_reason_and_words_and_tells_the_citizen()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Follow(Title);

        page = await page.Choose("Motif", "Domaine privé").Fill("Explication au demandeur", "Cette cour appartient à la copropriété.").Press("Refuser et prévenir");

        Assert.Equal("La demande est déclarée non recevable.", page.Flash);
        Assert.Contains("Motif : Domaine privé", page.Timeline[^1], StringComparison.Ordinal);
        Assert.Equal((RequestPhase.Refused, nameof(RefusalReason.PrivateProperty)), (await town.RequestAsync(request.Id)) is var r ? (r.Phase, r.RefusalReason) : default);
        var mail = (await town.MailAsync())[^1];
        Assert.Contains("la raison suivante : Domaine privé", mail.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("> Cette cour appartient à la copropriété.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_is_read_before_it_leaves_and_nothing_is_done_yet()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var visitor = await town.SignedInAsync();

        var page = await (await visitor.Visit($"/agents/demandes/{request.Id}/refus"))
            .Choose("Motif", "Domaine privé").Fill("Explication au demandeur", "Cette cour appartient à la copropriété.").Press("Relire ce qu’il recevra");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var preview = page.All("#apercu")[0];
        Assert.Equal(RequestPhase.New, (await town.RequestAsync(request.Id)).Phase);

        await page.Press("Refuser et prévenir");
        var mail = (await town.MailAsync())[^1];
        Assert.Contains(mail.Subject, preview, StringComparison.Ordinal);
        foreach (var line in mail.Text.Split('\n').Where(line => line.Trim().Length > 0 && !line.Contains("/suivi/", StringComparison.Ordinal)))
            Assert.Contains(string.Join(' ', line.Split((char[])[' ', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries)), preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_s_own_reason_is_offered_and_its_words_reach_the_citizen()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db =>
        {
            db.Add(new ListedReason { Kind = ReasonKind.Refusal, Code = "chasse", Name = "Période de chasse", CitizenWords = "La forêt est fermée en novembre." });
            return db.SaveChangesAsync();
        });
        var request = await town.ARequestAsync();

        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/refus"))
            .Choose("Motif", "Période de chasse").Fill("Explication au demandeur", "Revenez en mars.").Press("Refuser et prévenir");

        Assert.Contains("Motif : Période de chasse", page.Timeline[^1], StringComparison.Ordinal);
        var mail = (await town.MailAsync())[^1];
        Assert.Contains("La forêt est fermée en novembre.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Revenez en mars.", mail.Text, StringComparison.Ordinal);
        var tracking = (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text;
        Assert.Contains("Période de chasse", tracking, StringComparison.Ordinal);
        Assert.Contains("La forêt est fermée en novembre.", tracking, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_the_town_lists_no_more_is_refused()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/refus")).Choose("Motif", "Domaine privé").Fill("Explication au demandeur", "C’est privé.");
        await town.DoAsync(db => db.ListedReasons.Where(r => r.Code == nameof(RefusalReason.PrivateProperty)).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsActive, false)));

        page = await page.Press("Refuser et prévenir");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Motif", Assert.Single(page.Errors).Key);
    }

    [Fact]
    public async Task Without_reason_or_words_it_is_not_refused()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var visitor = await town.SignedInAsync();

        foreach (var button in (string[])["Refuser et prévenir", "Relire ce qu’il recevra"])
        {
            var page = await (await visitor.Visit($"/agents/demandes/{request.Id}/refus")).Fill("Explication au demandeur", "   ").Press(button);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal(["Choisissez un motif dans la liste.", "Écrivez l’explication au demandeur."], page.Summary);
        }
        Assert.Equal(RequestPhase.New, (await town.RequestAsync(request.Id)).Phase);
    }
}
