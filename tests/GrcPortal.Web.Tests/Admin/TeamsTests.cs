using System.Net;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Admin;

public sealed class TeamsTests : IAsyncLifetime
{
    private Town _town = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _town = await Given.ATownAsync();
        _visitor = await _town.SignedInAsync(await _town.AnAgentAsync(RoleCode.BusinessAdministrator));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_crew_is_added_joined_led_and_left()
    {
        var cleaning = await _town.AskAsync(db => db.Departments.Where(d => d.Name == "Propreté").Select(d => d.Id).SingleAsync());
        var page = await (await (await _visitor.Visit($"/administration/services/{cleaning}")).Follow("Ajouter une équipe")).Fill("Nom de l’équipe", "Équipe du soir").Press("Ajouter l’équipe");
        Assert.Equal("L’équipe est ajoutée : dites qui y travaille.", page.Flash);
        page = await page.Press("Ajouter à l’équipe");
        Assert.Equal("Choisissez l’agent.", page.Errors["Quel agent ?"]);

        page = await page.Choose("Quel agent ?", "Karim Haddad").Press("Ajouter à l’équipe");
        page = await (await page.Follow("Modifier l’équipe")).Choose("Chef d’équipe", "Karim Haddad").Press("Enregistrer");
        Assert.Equal("Karim Haddad", page.Fact("Chef d’équipe"));
        Assert.Contains("Équipe du soir", (await _visitor.Visit($"/administration/agents/{_town.Karim.Id}")).Text, StringComparison.Ordinal);

        page = await page.Press("Retirer");
        Assert.Equal("Personne", page.Fact("Chef d’équipe"));
        Assert.Equal([AuditAct.TeamAdded, AuditAct.TeamJoined, AuditAct.TeamChanged, AuditAct.TeamLeft], await _town.AskAsync(db => db.AuditEntries.OrderBy(e => e.Id).Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task A_name_twice_and_an_endless_one_are_refused()
    {
        var roads = await _town.AskAsync(db => db.Departments.Where(d => d.Name == "Voirie").Select(d => d.Id).SingleAsync());
        var page = await (await _visitor.Visit($"/administration/services/{roads}/equipes/nouvelle")).Fill("Nom de l’équipe", "équipe VOIRIE").Press("Ajouter l’équipe");
        Assert.Equal("Une équipe de ce service porte déjà ce nom.", page.Errors["Nom de l’équipe"]);

        page = await page.Fill("Nom de l’équipe", new('x', 10_000)).Press("Ajouter l’équipe");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task A_crew_at_work_is_dissolved_only_when_another_goes_on()
    {
        var team = await _town.AskAsync(db => db.Teams.AsNoTracking().SingleAsync());
        var (crew, roads) = (team.Id, team.DepartmentId);
        var work = await _town.AnInterventionAsync();
        var request = work.Requests[0].RequestId;
        await _town.ActAsync(request, r => r.Assign(new(roads, crew, null), new(Actor.Agent(_town.Karim.Id), TestClock.Now)));
        await (await _visitor.Visit($"/administration/services/{roads}/equipes/nouvelle")).Fill("Nom de l’équipe", "Équipe nord").Press("Ajouter l’équipe");

        var page = await (await (await _visitor.Visit($"/administration/equipes/{crew}")).Follow("Dissoudre l’équipe")).Press("Dissoudre l’équipe");
        Assert.Contains("Cette équipe a encore du travail", page.Errors["Quelle équipe prend la suite ?"], StringComparison.Ordinal);
        page = await page.Choose("Quelle équipe prend la suite ?", "Équipe nord · Voirie").Press("Dissoudre l’équipe");

        Assert.Equal("L’équipe est dissoute.", page.Flash);
        var successor = await _town.AskAsync(db => db.Teams.Where(t => t.Name == "Équipe nord").Select(t => t.Id).SingleAsync());
        Assert.Equal(successor, (await _town.RequestAsync(request)).TeamId);
        Assert.Equal(successor, (await _town.InterventionAsync(work.Id)).TeamId);
        Assert.Equal(HttpStatusCode.Conflict, (await (await _visitor.Visit($"/administration/equipes/{crew}/desactivation")).Press("Dissoudre l’équipe")).Status);
        Assert.Equal("L’équipe est rétablie.", (await (await _visitor.Visit($"/administration/equipes/{crew}")).Press("Rétablir l’équipe")).Flash);
    }
}
