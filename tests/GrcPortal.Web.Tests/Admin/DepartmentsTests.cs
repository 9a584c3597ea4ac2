using System.Net;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Admin;

public sealed class DepartmentsTests : IAsyncLifetime
{
    private Town _town = null!;
    private TestAgent _admin = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _town = await Given.ATownAsync();
        _admin = await _town.AnAgentAsync(RoleCode.BusinessAdministrator);
        _visitor = await _town.SignedInAsync(_admin);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_department_is_added_renamed_and_put_under_another()
    {
        var page = await (await _visitor.Visit("/administration/services")).Follow("Ajouter un service");
        page = await page.Fill("Nom du service", "Mobilités douces").Choose("De quel service dépend-il ?", "Services techniques").Press("Ajouter le service");
        Assert.Equal(("Le service est ajouté.", "Services techniques"), (page.Flash, page.Fact("Dépend de")));

        page = await (await page.Follow("Modifier le service")).Fill("Nom du service", "Mobilités douces et voirie").Choose("De quel service dépend-il ?", "— Voirie").Press("Enregistrer");

        Assert.Equal(("Mobilités douces et voirie", "Voirie"), (page.Title, page.Fact("Dépend de")));
        Assert.Equal([AuditAct.DepartmentAdded, AuditAct.DepartmentChanged], await _town.AskAsync(db => db.AuditEntries.OrderBy(e => e.Id).Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task A_name_twice_an_endless_one_and_a_ring_are_refused()
    {
        var page = await (await _visitor.Visit("/administration/services/nouveau")).Fill("Nom du service", "voirie").Press("Ajouter le service");
        Assert.Equal("Un service ouvert porte déjà ce nom.", page.Errors["Nom du service"]);
        page = await page.Fill("Nom du service", new('x', 10_000)).Press("Ajouter le service");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "100 caractères au plus : raccourcissez ce texte."), (page.Status, page.Errors["Nom du service"]));

        var (above, below) = (await DepartmentAsync("Services techniques"), await DepartmentAsync("Voirie"));
        page = await _visitor.Visit($"/administration/services/{above}/modification");
        Assert.DoesNotContain("Voirie", page.All("option").Select(option => option.Trim('—', ' ')));
        Assert.Equal(DepartmentProblem.UnderItself, await ActAsync(change => change.ChangeAsync(above, "Services techniques", below, null, Today, Stamp, CancellationToken.None)));
    }

    [Fact]
    public async Task Two_administrators_who_put_each_under_the_other_make_no_ring()
    {
        var (roads, cleaning) = (await DepartmentAsync("Voirie"), await DepartmentAsync("Propreté"));

        var problems = await Task.WhenAll(
            ActAsync(change => change.ChangeAsync(roads, "Voirie", cleaning, null, Today, Stamp, CancellationToken.None)),
            ActAsync(change => change.ChangeAsync(cleaning, "Propreté", roads, null, Today, Stamp, CancellationToken.None)));

        Assert.Single(problems, problem => problem is DepartmentProblem.UnderItself);
        Assert.Single(problems, problem => problem is null);
    }

    [Fact]
    public async Task A_department_at_work_closes_only_with_a_successor_who_takes_all_of_it()
    {
        var (roads, cleaning) = (await DepartmentAsync("Voirie"), await DepartmentAsync("Propreté"));
        var (open, done) = (await _town.ARequestAsync(RequestPhase.InProgress), await _town.ARequestAsync(RequestPhase.Closed));
        var page = await (await _visitor.Visit($"/administration/services/{roads}")).Follow("Fermer le service");
        Assert.Contains("demandes ouvertes : 1", page.Text, StringComparison.Ordinal);

        page = await page.Press("Fermer le service");
        Assert.Contains("choisissez qui prend la suite", page.Errors["Qui prend la suite ?"], StringComparison.Ordinal);
        page = await page.Choose("Qui prend la suite ?", "— Propreté").Press("Fermer le service");

        Assert.Equal("La fermeture du service est enregistrée.", page.Flash);
        var (after, past) = (await _town.RequestAsync(open.Id), await _town.RequestAsync(done.Id));
        Assert.Equal((cleaning, RequestPhase.InProgress, RequestAct.HandOver), (after.DepartmentId, after.Phase, after.Events[^1].Act));
        Assert.Equal(roads, past.DepartmentId);
        Assert.Equal(cleaning, await _town.AskAsync(db => db.Teams.Select(t => t.DepartmentId).SingleAsync()));
        Assert.False(await _town.AskAsync(db => db.Categories.AnyAsync(c => c.DepartmentId == roads)));
        Assert.DoesNotContain("Confiée à un autre service", (await _town.Visitor().Visit($"/suivi/{open.TrackingCode}")).Text, StringComparison.Ordinal);
        page = await (await _visitor.Visit($"/administration/services/{roads}")).Press("Rouvrir le service");
        Assert.Equal("Le service est rouvert.", page.Flash);
    }

    [Fact]
    public async Task An_empty_department_closes_by_itself_and_its_day_is_near()
    {
        await (await _visitor.Visit("/administration/services/nouveau")).Fill("Nom du service", "Archives").Press("Ajouter le service");
        var archives = await DepartmentAsync("Archives");
        var page = await (await _visitor.Visit($"/administration/services/{archives}/fermeture")).Fill("Dernier jour", $"{Today.AddYears(3):yyyy-MM-dd}").Press("Fermer le service");
        Assert.Equal("Choisissez un jour à moins d’un an d’aujourd’hui.", page.Errors["Dernier jour"]);

        page = await page.Fill("Dernier jour", $"{Today.AddDays(-1):yyyy-MM-dd}").Press("Fermer le service");

        Assert.Contains("Ce service est fermé", page.Text, StringComparison.Ordinal);
        page = await (await _visitor.Visit($"/administration/services/{archives}/fermeture")).Press("Fermer le service");
        Assert.Equal((HttpStatusCode.Conflict, "Ces réglages ont changé entre-temps"), (page.Status, page.Title));
    }

    [Fact]
    public async Task Whoever_keeps_one_department_changes_that_one_only()
    {
        var (roads, cleaning) = (await DepartmentAsync("Voirie"), await DepartmentAsync("Propreté"));
        var local = await _town.SignedInAsync(await _town.AnAgentAsync(RoleCode.BusinessAdministrator, "Voirie"));

        Assert.Equal(HttpStatusCode.OK, (await local.Visit($"/administration/services/{roads}/modification")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await local.Visit($"/administration/services/{cleaning}/modification")).Status);
        Assert.Contains("n’est pas dans votre périmètre", (await local.Visit($"/administration/services/{cleaning}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await local.Visit("/administration/services/nouveau")).Fill("Nom du service", "À moi").Press("Ajouter le service")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await local.Visit("/administration/motifs")).Status);
    }

    private DateOnly Today => _town.Info.DayOf(TestClock.Now);

    private Stamp Stamp => new(Actor.Agent(_admin.Id), TestClock.Now);

    private Task<Guid> DepartmentAsync(string name) => _town.AskAsync(db => db.Departments.Where(d => d.Name == name).Select(d => d.Id).SingleAsync());

    private async Task<T> ActAsync<T>(Func<ChangeDepartments, Task<T>> act)
    {
        await using var scope = _town.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<ChangeDepartments>());
    }
}
