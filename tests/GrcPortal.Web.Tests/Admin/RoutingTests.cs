using System.Net;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Admin;

public sealed class RoutingTests : IAsyncLifetime
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
    public async Task A_rule_sends_new_demands_to_its_crew_and_the_tester_said_so()
    {
        Assert.Equal("Voirie", await TryAsync("Nid-de-poule, affaissement"));
        var page = await AddAsync("— Nid-de-poule, affaissement", "— Voirie · Équipe voirie");
        Assert.Equal("La règle est ajoutée en bas de la liste.", page.Flash);
        Assert.Equal("Voirie · Équipe voirie", await TryAsync("Nid-de-poule, affaissement"));

        var request = await _town.ARequestAsync();

        Assert.Equal(await _town.AskAsync(db => db.Teams.Select(t => (Guid?)t.Id).SingleAsync()), request.TeamId);
        Assert.Equal(RequestPhase.New, request.Phase);
    }

    [Fact]
    public async Task The_order_decides_and_a_rule_that_is_never_reached_says_so()
    {
        await AddAsync("Toutes les demandes", "— Propreté");
        var page = await AddAsync("— Nid-de-poule, affaissement", "— Espaces verts");
        Assert.Contains("Jamais atteinte", page.Text, StringComparison.Ordinal);
        Assert.Equal("Propreté", await TryAsync("Nid-de-poule, affaissement"));

        page = await page.Press("Monter Nid-de-poule");

        Assert.DoesNotContain("Jamais atteinte", page.Text, StringComparison.Ordinal);
        Assert.Equal("Espaces verts", await TryAsync("Nid-de-poule, affaissement"));
        page = await page.Press("Supprimer Nid-de-poule");
        Assert.Equal("La règle est supprimée.", page.Flash);
        Assert.Equal([AuditAct.RoutingRuleAdded, AuditAct.RoutingRuleAdded, AuditAct.RoutingRuleChanged, AuditAct.RoutingRuleRemoved],
            await _town.AskAsync(db => db.AuditEntries.OrderBy(e => e.Id).Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task The_same_twice_and_forged_choices_are_refused()
    {
        await AddAsync("Toutes les demandes", "— Propreté");
        var page = await AddAsync("Toutes les demandes", "— Voirie");
        Assert.Contains("Une règle existe déjà", page.Errors["Pour quelles demandes ?"], StringComparison.Ordinal);

        var other = await Given.ATownAsync();
        var theirs = await other.AskAsync(db => db.Departments.Select(d => d.Id).FirstAsync());
        page = await _visitor.Visit("/administration/orientation/nouvelle");
        page.Document.QuerySelector("#Taker option:last-child")!.SetAttribute("value", theirs.ToString());
        page.Document.QuerySelector("#Taker option:last-child")!.SetAttribute("selected", "selected");
        page = await page.Press("Enregistrer la règle");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choisissez un service ou une équipe de la liste."), (page.Status, page.Errors["Qui la reçoit ?"]));
    }

    [Fact]
    public async Task A_rule_whose_department_has_closed_is_passed_over()
    {
        var (roads, cleaning) = await _town.AskAsync(async db => (await db.Departments.SingleAsync(d => d.Name == "Voirie"), await db.Departments.SingleAsync(d => d.Name == "Propreté")));
        await AddAsync("Toutes les demandes", "— Propreté");
        await _town.DoAsync(db => db.Departments.Where(d => d.Id == cleaning.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.ClosedOn, _town.Info.DayOf(TestClock.Now).AddDays(-1))));

        Assert.Equal(roads.Id, (await _town.ARequestAsync()).DepartmentId);
    }

    [Fact]
    public async Task Two_administrators_move_and_remove_at_once_and_the_list_stays_whole()
    {
        foreach (var category in (string[])["Toutes les demandes", "Voirie", "— Nid-de-poule, affaissement"]) await AddAsync(category, "— Propreté");
        var ids = await _town.AskAsync(db => db.RoutingRules.OrderBy(r => r.Rank).Select(r => r.Id).ToListAsync());

        await Task.WhenAll(ActAsync(c => c.MoveAsync(ids[2], up: true, Stamp, CancellationToken.None)), ActAsync(c => c.RemoveAsync(ids[0], Stamp, CancellationToken.None)),
            ActAsync(c => c.MoveAsync(ids[1], up: false, Stamp, CancellationToken.None)));

        Assert.Equal(2, await _town.AskAsync(db => db.RoutingRules.Select(r => r.Rank).Distinct().CountAsync()));
    }

    private Stamp Stamp => new(Actor.Agent(_admin.Id), TestClock.Now);

    private async Task ActAsync(Func<ChangeRouting, Task> act)
    {
        await using var scope = _town.Scope();
        await act(scope.ServiceProvider.GetRequiredService<ChangeRouting>());
    }

    private async Task<HtmlPage> AddAsync(string category, string taker) => await (await _visitor.Visit("/administration/orientation/nouvelle"))
        .Choose("Pour quelles demandes ?", category).Choose("Qui la reçoit ?", taker).Press("Enregistrer la règle");

    private async Task<string> TryAsync(string category)
    {
        var page = await (await _visitor.Visit("/administration/orientation")).Choose("Type de demande", category).Press("Essayer");
        return page.All(".notice strong").Single();
    }
}
