using System.Net;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

public sealed class AssigningTests
{
    [Fact]
    public async Task A_demand_is_given_to_a_colleague_of_the_list()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Follow("Affecter…");

        page = await page.Choose("À qui ?", "Karim Haddad").Press("Affecter");

        Assert.Equal("La demande est affectée.", page.Flash);
        Assert.Equal("Karim Haddad", page.Fact("Affectée à"));
        Assert.Equal("Camille Roux", page.Fact("Référent"));
        Assert.Contains("Affectation à Karim Haddad", page.Timeline[^1], StringComparison.Ordinal);
        var assigned = await town.RequestAsync(request.Id);
        Assert.Equal((town.Karim.Id, RequestPhase.Accepted), (assigned.AssigneeId, assigned.Phase));
    }

    [Fact]
    public async Task One_click_takes_it_oneself_and_is_no_longer_offered_afterwards()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();

        var page = await (await (await town.SignedInAsync(town.Karim)).Visit($"/agents/demandes/{request.Id}")).Press("M’affecter la demande");

        Assert.Equal("Karim Haddad", page.Fact("Affectée à"));
        Assert.DoesNotContain("M’affecter la demande", page.Buttons);
    }

    [Fact]
    public async Task Nobody_who_left_and_nobody_of_another_town_can_be_chosen()
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var request = await town.ARequestAsync();
        await town.DoAsync(db => db.Agents.Where(agent => agent.Id == town.Karim.Id).ExecuteUpdateAsync(set => set.SetProperty(agent => agent.IsActive, false)));
        var visitor = await town.SignedInAsync();

        foreach (var stranger in (Guid[])[town.Karim.Id, elsewhere.Karim.Id])
        {
            var page = await visitor.Visit($"/agents/demandes/{request.Id}/affectation");
            Assert.DoesNotContain(page.All("fieldset label"), label => label.Contains("Karim", StringComparison.Ordinal));
            page.Document.QuerySelector("fieldset input")!.SetAttribute("value", stranger.ToString());
            page = await page.Choose("À qui ?", "Personne en particulier").Press("Affecter");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal("Cette personne ne travaille plus ici : choisissez quelqu’un de la liste.", page.Errors["À qui ?"]);
        }
        Assert.Null((await town.RequestAsync(request.Id)).AssigneeId);
    }

    [Fact]
    public async Task Someone_must_be_chosen()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();

        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/affectation")).Press("Affecter");

        Assert.Equal("Choisissez à qui affecter la demande : une personne, une équipe ou un autre service.", page.Errors["À qui ?"]);
    }

    [Fact]
    public async Task A_crew_or_another_department_takes_it_and_who_is_left_open()
    {
        var town = await Given.ATownAsync();
        var (first, second) = (await town.ARequestAsync(), await town.ARequestAsync());
        var visitor = await town.SignedInAsync();

        var page = await (await visitor.Visit($"/agents/demandes/{first.Id}/affectation")).Choose("Service ou équipe", "— — Équipe voirie").Press("Affecter");
        Assert.Equal("La demande est confiée au service.", page.Flash);
        Assert.Equal("Équipe voirie", page.Fact("Équipe"));

        page = await (await visitor.Visit($"/agents/demandes/{second.Id}/affectation")).Choose("Service ou équipe", "— Propreté").Press("Affecter");
        Assert.Equal("Propreté", page.Fact("Service"));
        Assert.Equal("Personne pour l’instant", page.Fact("Affectée à"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await town.SignedInAsync(town.Karim)).Visit($"/agents/demandes/{second.Id}")).Status);
    }

    [Fact]
    public async Task Who_carries_least_leads_the_list_and_who_is_away_ends_it_with_his_deputy()
    {
        var town = await Given.ATownAsync();
        var (busy, idle, away) = (await town.AnAgentAsync(RoleCode.Instructor, "Voirie"), await town.AnAgentAsync(RoleCode.FieldAgent, "Voirie"), await town.AnAgentAsync(RoleCode.TeamLeader, "Voirie"));
        await town.ActAsync((await town.ARequestAsync(RequestPhase.Accepted)).Id, r => r.Assign(Assignment.To(busy.Id), new(Actor.Agent(busy.Id), TestClock.Now)));
        await town.ActAsync((await town.ARequestAsync(RequestPhase.Accepted)).Id, r => r.Assign(Assignment.To(town.Karim.Id), new(Actor.Agent(busy.Id), TestClock.Now)));
        var today = town.Info.DayOf(TestClock.Now);
        await town.DoAsync(db =>
        {
            db.Add(new Absence { AgentId = away.Id, From = today, Until = today.AddDays(3), DeputyId = busy.Id });
            return db.SaveChangesAsync();
        });
        var request = await town.ARequestAsync();
        var visitor = await town.SignedInAsync();

        var page = await visitor.Visit($"/agents/demandes/{request.Id}/affectation");
        var offered = page.All("fieldset label").ToList();
        int At(string name) => offered.FindIndex(label => label.Contains(name, StringComparison.Ordinal));
        Assert.True(At(idle.Name) < At(busy.Name) && At(busy.Name) < At(away.Name), string.Join(" | ", offered));
        Assert.Contains("le moins chargé", page.Document.QuerySelector("fieldset")!.TextContent, StringComparison.Ordinal);

        page = await page.Choose("À qui ?", away.Name).Press("Affecter");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains($"{busy.Name} le remplace", page.Errors["À qui ?"], StringComparison.Ordinal);
        Assert.Null((await town.RequestAsync(request.Id)).AssigneeId);
    }

    [Fact]
    public async Task Someone_of_elsewhere_and_a_forged_department_are_refused_beside_the_field()
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var request = await town.ARequestAsync();
        var visitor = await town.SignedInAsync();
        var page = await (await visitor.Visit($"/agents/demandes/{request.Id}/affectation")).Choose("Service ou équipe", "— Propreté").Choose("À qui ?", "Karim Haddad").Press("Affecter");
        Assert.Equal("Karim Haddad n’est pas de « Propreté » : choisissez l’un ou l’autre.", page.Errors["À qui ?"]);

        var theirs = await elsewhere.AskAsync(db => db.Departments.Select(d => d.Id).FirstAsync());
        page = await visitor.Visit($"/agents/demandes/{request.Id}/affectation");
        page.Document.QuerySelector("select option[selected]")!.SetAttribute("value", theirs.ToString());
        page = await page.Press("Affecter");
        Assert.Equal("Ce service ou cette équipe n’existe plus : choisissez dans la liste.", page.Errors["Service ou équipe"]);
        Assert.Equal(RequestPhase.New, (await town.RequestAsync(request.Id)).Phase);
    }
}
