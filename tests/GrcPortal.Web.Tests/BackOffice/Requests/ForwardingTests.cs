using System.Net;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

public sealed class ForwardingTests
{
    [Fact]
    public async Task A_demand_goes_to_the_body_that_is_competent_and_the_citizen_is_told_which()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Follow("Transmettre…");

        page = await page.Choose("À quel organisme ?", "Département").Fill("Ce que vous lui dites", "Le département entretient cette route.").Press("Transmettre");

        Assert.Equal("La demande est transmise.", page.Flash);
        Assert.Equal("Département", page.Fact("Transmise à"));
        var mail = (await town.MailAsync())[^1];
        Assert.Contains("relève d’un autre organisme : Département", mail.Text, StringComparison.Ordinal);
        Assert.Contains("> Le département entretient cette route.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(RequestPhase.Forwarded, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task The_preview_shows_the_letter_and_does_nothing()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/transmission");

        page = await page.Choose("À quel organisme ?", "Région").Fill("Ce que vous lui dites", "Les cars sont à la région.").Press("Voir le message");

        Assert.Contains("autre organisme : Région", page.Text, StringComparison.Ordinal);
        Assert.Equal(RequestPhase.New, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task A_body_must_be_chosen_from_the_towns_own_list()
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var request = await town.ARequestAsync();
        var visitor = await town.SignedInAsync();

        var page = await (await visitor.Visit($"/agents/demandes/{request.Id}/transmission")).Press("Transmettre");
        Assert.Equal("Choisissez l’organisme qui va s’en occuper.", page.Errors["À quel organisme ?"]);

        page = await visitor.Visit($"/agents/demandes/{request.Id}/transmission");
        page.Document.QuerySelector("fieldset input")!.SetAttribute("value", elsewhere.BodyId.ToString());
        page = await page.Choose("À quel organisme ?", "Bailleur social").Fill("Ce que vous lui dites", "Adressez-vous au bailleur.").Press("Transmettre");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Adressez-vous au bailleur.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bodys_answer_brings_it_back_to_be_closed()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Forwarded);

        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Press("L’organisme a répondu");

        Assert.Equal("La demande est traitée : il reste à la clôturer.", page.Flash);
    }

    [Fact]
    public async Task The_referents_deputy_is_told_with_him_on_the_days_he_stands_in_as_the_town_counts_them()
    {
        var town = await Given.ATownAsync();
        var deputy = await town.AnAgentAsync(RoleCode.ReceptionAgent);
        var today = town.Info.DayOf(TestClock.Now);
        await town.DoAsync(db =>
        {
            db.Add(new Absence { AgentId = town.Camille.Id, From = today, Until = today, DeputyId = deputy.Id });
            return db.SaveChangesAsync();
        });
        var request = await town.ARequestAsync(RequestPhase.InProgress);
        var justAfterMidnight = town.Info.StartOf(today).AddMinutes(30);   // the day before, in UTC

        await town.ActAsync(request.Id, r => r.Resolve(Message.Internal("Fait.", new(Actor.Agent(town.Karim.Id), justAfterMidnight)), new(Actor.Agent(town.Karim.Id), justAfterMidnight)));

        Assert.Equal(new[] { town.Camille.Email, deputy.Email }.Order(), (await town.MailAsync()).Where(mail => mail.Subject.StartsWith("À clôturer", StringComparison.Ordinal)).Select(mail => mail.To).Order());
    }

    [Fact]
    public async Task The_referent_is_told_that_his_demand_is_done_but_not_when_he_did_it_himself()
    {
        var town = await Given.ATownAsync();
        var (request, own) = (await town.ARequestAsync(RequestPhase.InProgress), await town.ARequestAsync(RequestPhase.InProgress));
        var resolve = (Guid by) => (ServiceRequest r) => r.Resolve(Message.Internal("Fait.", new(Actor.Agent(by), TestClock.Now)), new(Actor.Agent(by), TestClock.Now));

        await town.ActAsync(request.Id, resolve(town.Karim.Id));
        await town.ActAsync(own.Id, resolve(town.Camille.Id));

        var told = (await town.MailAsync()).Where(mail => mail.To == town.Camille.Email).ToList();
        Assert.Contains($"/agents/demandes/{request.Id}", Assert.Single(told).Text, StringComparison.Ordinal);
        Assert.StartsWith("À clôturer", told[0].Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeanne", told[0].Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.AskAsync(db => db.OutgoingMessages.CountAsync(m => m.AccountId != null)));
    }
}
