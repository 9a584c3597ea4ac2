using System.Net;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Admin;

public sealed class AgentsTests : IAsyncLifetime
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
    public async Task An_agent_is_invited_then_given_a_role_for_a_department()
    {
        var page = await (await _visitor.Visit("/administration/agents")).Follow("Inviter un agent");
        page = await page.Fill("Prénom et nom", "Nora Lemaire").Fill("Adresse e-mail professionnelle", "nora@ville.example").Choose("Service", "— Voirie").Press("Inviter");
        Assert.Equal("Nora Lemaire est invité : donnez-lui ses rôles.", page.Flash);

        page = await (await page.Follow("Donner un rôle")).Choose("Quel rôle ?", "Chef d’équipe").Choose("Pour quel service ?", "— Voirie").Press("Donner ce rôle");

        Assert.Equal("Le rôle est donné.", page.Flash);
        Assert.Contains("Chef d’équipe", page.Text, StringComparison.Ordinal);
        var mail = (await _town.MailAsync()).Single(mail => mail.To == "nora@ville.example");
        Assert.Contains($"https://{_town.Host}/agents/mot-de-passe", mail.Text, StringComparison.Ordinal);
        Assert.Equal([AuditAct.AgentInvited, AuditAct.RoleGranted], await _town.AskAsync(db => db.AuditEntries.OrderBy(e => e.Id).Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task The_same_address_twice_and_a_bad_one_are_refused_with_what_was_typed()
    {
        var page = await (await _visitor.Visit("/administration/agents/nouveau")).Fill("Prénom et nom", "Double").Fill("Adresse e-mail professionnelle", _town.Camille.Email).Press("Inviter");
        Assert.Equal("Un agent a déjà cette adresse.", page.Errors["Adresse e-mail professionnelle"]);
        Assert.Contains("Double", page.Body, StringComparison.Ordinal);

        page = await page.Fill("Adresse e-mail professionnelle", "nora@").Press("Inviter");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task Nobody_gives_more_than_he_holds_nor_wider()
    {
        var local = await _town.AnAgentAsync(RoleCode.BusinessAdministrator, "Voirie");
        var someone = await _town.AnAgentAsync(RoleCode.FieldAgent, "Propreté");
        var visitor = await _town.SignedInAsync(local);

        var page = await (await visitor.Visit($"/administration/agents/{someone.Id}/roles/nouveau")).Choose("Quel rôle ?", "Chef d’équipe").Press("Donner ce rôle");
        Assert.Contains("vous n’en avez pas tous les droits", page.Errors["Quel rôle ?"], StringComparison.Ordinal);

        page = await (await visitor.Visit($"/administration/agents/{someone.Id}/roles/nouveau")).Choose("Quel rôle ?", "Chef d’équipe").Choose("Pour quel service ?", "— Voirie").Press("Donner ce rôle");
        Assert.Equal("Le rôle est donné.", page.Flash);

        page = await visitor.Visit($"/administration/agents/{someone.Id}");
        Assert.Contains("des droits que vous n’avez pas", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Désactiver le compte", page.Buttons);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Visit($"/administration/agents/{someone.Id}/modification")).Status);
    }

    [Fact]
    public async Task The_last_administrator_stays_even_when_two_leave_at_once()
    {
        var page = await (await _visitor.Visit($"/administration/agents/{_admin.Id}")).Press("Retirer");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("le dernier administrateur", page.Text, StringComparison.Ordinal);

        var second = await _town.AnAgentAsync(RoleCode.BusinessAdministrator);
        async Task<bool> Disable(TestAgent by, TestAgent whom)
        {
            await using var scope = _town.Scope();
            var db = scope.ServiceProvider.GetRequiredService<GrcPortal.Core.Data.GrcDbContext>();
            var me = await new ReadAgentIdentity(db).RunAsync(by.Id, by.Name, _town.Info.DayOf(TestClock.Now), CancellationToken.None);
            try
            {
                await new ChangeRights(db).DisableAsync(me, whom.Id, new(Actor.Agent(by.Id), TestClock.Now), CancellationToken.None);
                return true;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        }
        var done = await Task.WhenAll(Disable(_admin, second), Disable(second, _admin));

        Assert.Single(done, succeeded => succeeded);
        Assert.Equal(1, await _town.AskAsync(db => db.Agents.CountAsync(a => a.IsActive && (a.Id == _admin.Id || a.Id == second.Id))));
    }

    [Fact]
    public async Task Who_is_disabled_or_loses_a_role_is_out_within_thirty_seconds()
    {
        var (leaving, demoted) = (await _town.AnAgentAsync(RoleCode.Reader), await _town.AnAgentAsync(RoleCode.Reader));
        var (left, lower) = (await _town.SignedInAsync(leaving), await _town.SignedInAsync(demoted));
        Assert.Equal(HttpStatusCode.OK, (await left.Visit("/agents/demandes")).Status);

        Assert.Equal("Le compte est désactivé.", (await (await _visitor.Visit($"/administration/agents/{leaving.Id}")).Press("Désactiver le compte")).Flash);
        Assert.Equal("Le rôle est retiré.", (await (await _visitor.Visit($"/administration/agents/{demoted.Id}")).Press("Retirer")).Flash);
        TestClock.Forward(TimeSpan.FromSeconds(31));

        Assert.Contains("/agents/connexion", (await left.Visit("/agents/demandes")).Url, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await lower.Visit("/agents/demandes")).Status);
        Assert.Equal("Le compte est réactivé.", (await (await _visitor.Visit($"/administration/agents/{leaving.Id}")).Press("Réactiver le compte")).Flash);
    }

    [Fact]
    public async Task A_deputy_has_the_queue_and_the_rights_of_the_absent_but_not_over_the_organisation()
    {
        var today = _town.Info.DayOf(TestClock.Now);
        var deputy = await _town.AnAgentAsync(RoleCode.FieldAgent, "Propreté");
        var request = await _town.ARequestAsync();
        await _town.ActAsync(request.Id, r => r.Assign(Assignment.To(_town.Karim.Id), new(Actor.Agent(_town.Karim.Id), TestClock.Now)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await _town.SignedInAsync(deputy)).Visit($"/agents/demandes/{request.Id}")).Status);

        var page = await (await _town.SignedInAsync(_town.Karim)).Visit("/agents/absences");
        page = await page.Fill("Premier jour", $"{today:yyyy-MM-dd}").Fill("Dernier jour", $"{today.AddDays(2):yyyy-MM-dd}").Choose("Suppléant", deputy.Name).Press("Déclarer");
        Assert.Equal("L’absence est déclarée.", page.Flash);
        await (await _visitor.Visit($"/administration/agents/{_admin.Id}/absences")).Fill("Premier jour", $"{today:yyyy-MM-dd}").Fill("Dernier jour", $"{today:yyyy-MM-dd}").Choose("Suppléant", deputy.Name).Press("Déclarer");

        var standing = await _town.SignedInAsync(deputy);
        Assert.Contains("Commencer l’intervention", (await standing.Visit($"/agents/demandes/{request.Id}")).Buttons);
        Assert.Equal(HttpStatusCode.Forbidden, (await standing.Visit("/administration/agents")).Status);

        foreach (var absent in (TestAgent[])[_town.Karim, _admin])
        {
            page = await (await _town.SignedInAsync(absent)).Visit("/agents/absences");
            Assert.Equal("L’absence est annulée.", (await page.Press(page.Buttons.Single(button => button.StartsWith("Annuler", StringComparison.Ordinal)))).Flash);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await (await _town.SignedInAsync(deputy)).Visit($"/agents/demandes/{request.Id}")).Status);
    }

    [Theory]
    [InlineData(3, 1, "Dernier jour", "Le dernier jour est avant le premier.")]
    [InlineData(-5, -2, "Dernier jour", "Cette absence est déjà passée.")]
    [InlineData(0, 400, "Dernier jour", "Une absence dure un an au plus : pour davantage, désactivez le compte.")]
    public async Task An_absence_that_makes_no_sense_is_refused(int from, int until, string field, string error)
    {
        var today = _town.Info.DayOf(TestClock.Now);
        var page = await (await _town.SignedInAsync(_town.Karim)).Visit("/agents/absences");

        page = await page.Fill("Premier jour", $"{today.AddDays(from):yyyy-MM-dd}").Fill("Dernier jour", $"{today.AddDays(until):yyyy-MM-dd}").Press("Déclarer");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, error), (page.Status, page.Errors[field]));
    }

    [Fact]
    public async Task A_lost_second_factor_is_removed_by_an_administrator_and_by_nobody_less()
    {
        var someone = await _town.AnAgentAsync(RoleCode.DepartmentManager);
        await _town.DoAsync(db => db.Users.Where(a => a.Email == someone.Email).ExecuteUpdateAsync(set => set.SetProperty(a => a.AuthenticatorSecret, "under key")));
        var local = await _town.SignedInAsync(await _town.AnAgentAsync(RoleCode.BusinessAdministrator, "Voirie"));
        Assert.DoesNotContain("Retirer le second facteur", (await local.Visit($"/administration/agents/{someone.Id}")).Buttons);

        var page = await (await _visitor.Visit($"/administration/agents/{someone.Id}")).Press("Retirer le second facteur");

        Assert.Equal("Le second facteur est retiré.", page.Flash);
        Assert.Null(await _town.AskAsync(db => db.Users.Where(a => a.Email == someone.Email).Select(a => a.AuthenticatorSecret).SingleAsync()));
        Assert.Equal(AuditAct.SecondFactorRemoved, await _town.AskAsync(db => db.AuditEntries.OrderByDescending(e => e.Id).Select(e => e.Act).FirstAsync()));
    }
}
