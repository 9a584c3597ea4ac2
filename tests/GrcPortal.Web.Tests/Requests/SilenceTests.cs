using System.Globalization;
using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>What the authority's silence comes to, from the rule of a category to what everyone reads.</summary>
public sealed class SilenceTests
{
    private static readonly DateTimeOffset January = new(2026, 1, 15, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task An_administrator_says_what_silence_means_and_the_page_says_it_again()
    {
        var town = await Given.ATownAsync();
        var admin = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        var id = await town.AskAsync(db => db.Categories.Where(c => c.Slug == "nid-de-poule").Select(c => c.Id).SingleAsync());
        const string rule = "Que vaut le silence de l’administration ?", months = "Au bout de combien de mois ?";
        var form = await admin.Visit($"/administration/catalogue/{id}/modification");

        var page = await form.Choose(rule, "Acceptation").Fill(months, "0").Press("Enregistrer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([months, rule], page.Errors.Keys.Order(StringComparer.Ordinal));   // a report calls for no decision
        Assert.Equal(("Nid-de-poule, affaissement", "0"), (page.Value("Nom"), page.Value(months)));

        page = await page.Choose("Nature", "Demande administrative").Choose(rule, "Acceptation").Fill(months, "2").Press("Enregistrer");
        Assert.Equal("Acceptation, 2 mois", page.Fact(rule));

        page = await (await admin.Visit($"/administration/catalogue/{id}/modification")).Choose(rule, "Rien").Press("Enregistrer");
        Assert.Null(page.Fact(rule));
        Assert.True(await town.AskAsync(db => db.Categories.AnyAsync(c => c.Id == id && c.Silence == null && c.SilenceMonths == null)));
    }

    [Theory]
    [InlineData(SilenceEffect.Accepts, "acceptation", "Vous pouvez nous demander une attestation de cette décision")]
    [InlineData(SilenceEffect.Refuses, "refus", "Vous avez deux mois pour contester ce refus")]
    public async Task Once_the_day_is_over_the_decision_is_recorded_once_and_everyone_reads_it(SilenceEffect effect, string word, string citizens)
    {
        var (town, request) = await FiledAsync(effect);
        var agent = await town.SignedInAsync();

        using (TestClock.At(January.AddDays(50)))   // 6 March: near
        {
            Assert.Contains($"Silence vaut {word} le 15 mars 2026", (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Text, StringComparison.Ordinal);
            var inbox = await (await town.SignedInAsync()).Visit("/agents/demandes?vue=toutes");
            Assert.Contains($"Silence vaut {word} le 15 mars 2026", inbox.Text, StringComparison.Ordinal);
            Assert.Contains("le dimanche 15 mars 2026", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
        }
        await town.RunAsync<RecordSilence>();
        await town.RunAsync<RecordSilence>();

        var after = await town.RequestAsync(request.Id);
        var happened = Assert.Single(after.Events, e => e.Act is RequestAct.DecideBySilence);
        Assert.Equal((RequestPhase.Accepted, ActorKind.System, $"{effect}", new DateOnly(2026, 3, 15)), (after.Phase, happened.ActorKind, happened.Reason, after.ImplicitOn!.Value));
        var told = Assert.Single(await town.MailAsync(), mail => mail.Subject.StartsWith("Décision implicite", StringComparison.Ordinal));
        Assert.Equal(town.Camille.Email, told.To);
        Assert.Contains("née le dimanche 15 mars 2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("née le 15 mars 2026", (await agent.Visit($"/agents/demandes/{request.Id}")).Fact("Silence de l’administration"), StringComparison.Ordinal);
        Assert.Contains("née le 15 mars 2026", (await agent.Visit("/agents/demandes?vue=toutes")).Text, StringComparison.Ordinal);
        Assert.Contains(citizens, (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_express_decision_before_the_day_leaves_silence_nothing_to_say()
    {
        var (town, request) = await FiledAsync(SilenceEffect.Accepts);
        using (TestClock.At(January.AddDays(30))) await town.ActAsync(request.Id, r => r.Refuse(nameof(RefusalReason.OutsideTerritory), null, Camille(town)));
        using (TestClock.At(January.AddDays(40))) await town.ActAsync(request.Id, r => r.Reopen(Message.Internal("À revoir.", Camille(town)), Camille(town)));

        await town.RunAsync<RecordSilence>();

        Assert.Null((await town.RequestAsync(request.Id)).ImplicitOn);
        Assert.DoesNotContain("ilence vaut", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SilenceEffect.Accepts, "2026-04-11")]
    [InlineData(SilenceEffect.Refuses, "2026-03-25")]
    public async Task A_question_suspends_it_and_the_answer_says_the_new_day(SilenceEffect effect, string day)
    {
        var (town, request) = await FiledAsync(effect);
        using (TestClock.At(January.AddDays(17))) await town.ActAsync(request.Id, r => r.AskCitizen(Message.ToCitizen("Il manque le plan.", Camille(town)), Camille(town)));
        await town.RunAsync<RecordSilence>();
        Assert.Null((await town.RequestAsync(request.Id)).ImplicitOn);
        Assert.Contains("Votre demande est incomplète tant que nous n’avons pas votre réponse.", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);

        using (TestClock.At(January.AddDays(27))) await town.ActAsync(request.Id, r => r.HearFromCitizen(Message.FromCitizen("Le voici.", new(Actor.Citizen, TestClock.Now)), new(Actor.Citizen, TestClock.Now)));

        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), (await town.RequestAsync(request.Id)).DecidesOn);
    }

    [Fact]
    public async Task A_demand_its_citizens_silence_ended_counts_again_from_his_late_answer()
    {
        var (town, request) = await FiledAsync(SilenceEffect.Accepts);
        using (TestClock.At(January.AddDays(10)))
            await town.ActAsync(request.Id, r => r.AskCitizen(Message.ToCitizen("Il manque le plan.", Camille(town)), Camille(town), new(new(2026, 2, 5), WithoutAnswer.Refuse)));
        await town.RunAsync<FollowQuestions>();
        await town.RunAsync<RecordSilence>();
        var ended = await town.RequestAsync(request.Id);
        Assert.Equal((RequestPhase.Refused, null), (ended.Phase, ended.ImplicitOn));

        await town.ActAsync(request.Id, r => r.HearFromCitizen(Message.FromCitizen("Le voici.", new(Actor.Citizen, TestClock.Now)), new(Actor.Citizen, TestClock.Now)));

        var after = await town.RequestAsync(request.Id);
        Assert.Equal((RequestPhase.Accepted, town.Info.DayOf(TestClock.Now).AddMonths(2)), (after.Phase, after.DecidesOn!.Value));
    }

    [Fact]
    public async Task Two_nodes_record_it_once_and_a_clock_that_runs_ahead_records_nothing()
    {
        var (town, request) = await FiledAsync(SilenceEffect.Refuses);
        var later = await town.ARequestAsync();
        Assert.NotNull(later.DecidesOn);
        await Task.WhenAll(town.RunAsync<RecordSilence>(), town.RunAsync<RecordSilence>(), town.RunAsync<RecordSilence>());
        using (TestClock.At(TestClock.Now.AddMonths(3))) await town.RunAsync<RecordSilence>();

        Assert.Single((await town.RequestAsync(request.Id)).Events, e => e.Act is RequestAct.DecideBySilence);
        Assert.Null((await town.RequestAsync(later.Id)).ImplicitOn);
        Assert.Equal(1, await town.AskAsync(db => db.OutgoingMessages.CountAsync(m => m.Text == NotificationText.DecidedBySilence)));
    }

    [Fact]
    public async Task Where_the_law_says_nothing_nothing_is_said()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();

        Assert.Null(request.Silence);
        Assert.Null((await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Fact("Silence de l’administration"));
    }

    private static Stamp Camille(Town town) => new(Actor.Agent(town.Camille.Id), TestClock.Now);

    /// <summary>Filed on the 15th of January 2026 in a town where silence decides after two months, and accepted by Camille.</summary>
    private static async Task<(Town Town, ServiceRequest Request)> FiledAsync(SilenceEffect effect)
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Categories.Where(c => c.Slug == "nid-de-poule").ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Type, RequestType.Administrative).SetProperty(c => c.Silence, effect).SetProperty(c => c.SilenceMonths, 2)));
        using var clock = TestClock.At(January);
        return (town, await town.ARequestAsync(RequestPhase.Accepted));
    }
}
