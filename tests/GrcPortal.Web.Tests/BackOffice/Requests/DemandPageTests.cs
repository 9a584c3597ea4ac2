using System.Net;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

public sealed class DemandPageTests
{
    public static TheoryData<RequestPhase, string?, string[]> Offers() => new()
    {
        { RequestPhase.New, "Prendre en charge", ["Affecter…", "Changer le type…", "Fusionner avec une autre demande…", "M’affecter la demande", "Poser une question", "Déclarer traitée", "Transmettre…", "Déclarer non recevable", "Traitée par moi"] },
        { RequestPhase.WaitingForCitizen, "Reprendre sans attendre", ["Affecter…", "Changer le type…", "Fusionner avec une autre demande…", "M’affecter la demande", "Déclarer traitée", "Transmettre…", "Déclarer non recevable", "Traitée par moi"] },
        { RequestPhase.Accepted, "Commencer l’intervention", ["Affecter…", "Changer le type…", "Fusionner avec une autre demande…", "M’affecter la demande", "Poser une question", "Mettre en attente", "Déclarer traitée", "Transmettre…", "Déclarer non recevable", "Traitée par moi", "Planifier une intervention"] },
        { RequestPhase.InProgress, "Déclarer traitée", ["Affecter…", "Changer le type…", "Fusionner avec une autre demande…", "M’affecter la demande", "Poser une question", "Mettre en attente", "Transmettre…", "Déclarer non recevable", "Traitée par moi", "Planifier une intervention"] },
        { RequestPhase.WaitingForThirdParty, "Reprendre", ["Affecter…", "Changer le type…", "Fusionner avec une autre demande…", "M’affecter la demande", "Poser une question", "Déclarer traitée", "Transmettre…", "Déclarer non recevable", "Traitée par moi", "Planifier une intervention"] },
        { RequestPhase.Resolved, "Clôturer et répondre", ["Renvoyer en intervention", "Changer le type…"] },
        { RequestPhase.Closed, null, ["Rouvrir"] },
        { RequestPhase.Refused, null, ["Rouvrir"] },
        { RequestPhase.Withdrawn, null, ["Rouvrir"] },
    };

    [Theory, MemberData(nameof(Offers))]
    public async Task It_offers_what_can_be_done_now_and_one_natural_next_step(RequestPhase phase, string? next, string[] others)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(phase);

        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");

        Assert.Equal((string[])(next is null ? [] : [next]), page.All(".acts .btn-primary"));
        Assert.Equal(others.Order(), page.All(".acts .btn:not(.btn-primary)").Order());
        Assert.Single(page.All(".btn-primary"));
    }

    [Fact]
    public async Task It_shows_who_asked_what_where_and_how_to_answer()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(filed: new() { Phone = "+33199001234", Channel = ChannelIn.Phone });

        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");

        Assert.Equal("Un trou profond au milieu de la chaussée.", page.Fact("Ce qui est demandé"));
        Assert.Equal("12 rue des Lices", page.Fact("Lieu"));
        Assert.Equal("Dominique Leroux 01 99 00 12 34 dominique.leroux@courriel.example", page.Fact("Demandeur"));
        Assert.Equal("Par e-mail", page.Fact("Réponse"));
        Assert.Equal("Téléphone", page.Fact("Reçue par"));
        Assert.StartsWith(TrackingCode.Spoken(request.TrackingCode!), page.Fact("Code de suivi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_english_to_those_who_choose_it()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var visitor = await town.SignedInAsync();
        await visitor.Speaking("en");

        var page = await visitor.Visit($"/agents/demandes/{request.Id}");

        Assert.Contains("Accept", page.Buttons);
        Assert.Equal("Nobody yet", page.Fact("Lead agent"));
    }

    [Fact]
    public async Task Another_towns_demand_and_an_unknown_one_do_not_exist()
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var theirs = await elsewhere.ARequestAsync();
        var visitor = await here.SignedInAsync();

        foreach (var id in (Guid[])[theirs.Id, Guid.NewGuid()])
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Visit($"/agents/demandes/{id}")).Status);
    }

    [Fact]
    public async Task After_anonymisation_the_facts_remain_and_the_person_does_not()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Closed);
        await town.DoAsync(async db =>
        {
            var closed = await db.Requests.AsSplitQuery().Include(r => r.Requesters).Include(r => r.Messages).Include(r => r.Attachments).SingleAsync(r => r.Id == request.Id);
            closed.Anonymise(at => at, new(Actor.System, TestClock.Now));
            await db.SaveChangesAsync();
        });
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");

        Assert.Equal("Effacé, comme prévu trois mois après la fin", page.Fact("Demandeur"));
        Assert.DoesNotContain("Leroux", page.Body, StringComparison.Ordinal);
        Assert.Contains("il n’y a rien à faire", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("main form[method=post]"));
    }
}
