using System.Net;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice.Interventions;

/// <summary>Starting, pausing, resuming, finishing, giving up, cancelling, moving.</summary>
public sealed class WorkTests
{
    [Fact]
    public async Task A_crew_carries_its_work_from_the_plan_to_the_end_and_the_demands_with_it()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(demands: 2);
        var page = await (await town.SignedInAsync(town.Karim)).Visit(work.PathOf());

        page = await page.Press("Commencer");
        Assert.Equal("L’intervention est commencée.", page.Flash);
        Assert.Equal([RequestPhase.InProgress, RequestPhase.InProgress], await PhasesAsync(town, work));
        page = await page.Follow("Suspendre");
        Assert.Equal("Choisissez un motif dans la liste.", (await page.Press("Suspendre l’intervention")).Errors["Ce que l’on attend"]);
        page = await page.Choose("Ce que l’on attend", "Météo").Press("Suspendre l’intervention");
        Assert.Equal("Météo", page.Fact("Ce que l’on attend"));
        Assert.Equal([RequestPhase.WaitingForThirdParty, RequestPhase.WaitingForThirdParty], await PhasesAsync(town, work));
        page = await page.Press("Reprendre");
        page = await (await page.Follow("Déclarer faite")).Fill("Ce qui a été constaté et fait", "Enrobé posé, chantier nettoyé.").Press("Déclarer faite");

        Assert.Equal("L’intervention est faite.", page.Flash);
        Assert.Equal([RequestPhase.Resolved, RequestPhase.Resolved], await PhasesAsync(town, work));
        var demand = await town.RequestAsync(work.Requests[0].RequestId);
        Assert.Equal("Enrobé posé, chantier nettoyé.", demand.Messages[^1].Body);
        Assert.Equal(MessageDirection.Note, demand.Messages[^1].Direction);
    }

    [Fact]
    public async Task What_is_impossible_says_why_and_its_demands_are_to_plan_again()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(demands: 2);
        var visitor = await town.SignedInAsync(town.Karim);
        var page = await (await visitor.Visit(work.PathOf())).Follow("Déclarer impossible");

        Assert.Equal("Choisissez un motif dans la liste.", (await page.Press("Déclarer impossible")).Errors["Pourquoi"]);
        page = await page.Choose("Pourquoi", "Accès impossible").Press("Déclarer impossible");

        Assert.Equal("Accès impossible", page.Fact("Pourquoi c’est impossible"));
        Assert.Equal([RequestPhase.Accepted, RequestPhase.Accepted], await PhasesAsync(town, work));
        var demand = await visitor.Visit($"/agents/demandes/{work.Requests[0].RequestId}");
        Assert.Contains("Motif : Accès impossible", demand.Timeline[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_cancelled_is_asked_first_and_its_demand_goes_back()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync();
        var page = await (await (await town.SignedInAsync(town.Karim)).Visit(work.PathOf())).Follow("Annuler l’intervention");

        page = await page.Press("Annuler l’intervention");

        Assert.Equal("L’intervention est annulée.", page.Flash);
        Assert.Equal(InterventionState.Cancelled, (await town.InterventionAsync(work.Id)).State);
        Assert.Equal([RequestPhase.Accepted], await PhasesAsync(town, work));
    }

    [Fact]
    public async Task Work_is_moved_to_another_day_and_to_a_supplier_by_a_plain_form()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync();
        var page = await (await (await town.SignedInAsync(town.Karim)).Visit(work.PathOf())).Follow("Déplacer");

        Assert.Contains("Ce jour est passé", (await page.Fill("Jour", town.Day(-1)).Press("Déplacer")).Errors["Jour"], StringComparison.Ordinal);
        page = await page.Fill("Jour", town.Day(8)).Fill("À partir de", "").Fill("Jusqu’à", "").Fill("Dernier jour", town.Day(9)).Choose("Équipe ou fournisseur", "Voirisol").Press("Déplacer");

        Assert.Equal("L’intervention est déplacée.", page.Flash);
        Assert.Equal("Voirisol", page.Fact("Fournisseur"));
        var moved = await town.InterventionAsync(work.Id);
        Assert.Equal((town.Info.DayOf(TestClock.Now).AddDays(8), (DateOnly?)town.Info.DayOf(TestClock.Now).AddDays(9)), (moved.PlannedOn, moved.PlannedUntil));
        Assert.Null(moved.TeamId);
    }

    [Fact]
    public async Task A_demand_that_two_interventions_serve_is_resolved_by_the_last()
    {
        var town = await Given.ATownAsync();
        var first = await town.AnInterventionAsync();
        var demand = first.Requests[0].RequestId;
        var second = await town.AnInterventionOverAsync([demand]);
        var visitor = await town.SignedInAsync(town.Karim);

        await (await (await visitor.Visit(first.PathOf())).Follow("Déclarer faite")).Fill("Ce qui a été constaté et fait", "Trou bouché.").Press("Déclarer faite");
        Assert.Equal(RequestPhase.Planned, (await town.RequestAsync(demand)).Phase);
        await (await (await visitor.Visit(second.PathOf())).Follow("Déclarer faite")).Fill("Ce qui a été constaté et fait", "Marquage refait.").Press("Déclarer faite");

        var done = await town.RequestAsync(demand);
        Assert.Equal(RequestPhase.Resolved, done.Phase);
        Assert.Equal(["Trou bouché.", "Marquage refait."], done.Messages.Select(message => message.Body));
    }

    [Fact]
    public async Task Of_two_agents_on_one_intervention_the_second_learns_it_and_keeps_his_words()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(demands: 2);
        var (first, second) = (await town.SignedInAsync(town.Camille), await town.SignedInAsync(town.Karim));
        var (hers, his) = (await first.Visit(work.PathOf()), await second.Visit($"{work.PathOf()}/fin"));

        await hers.Press("Commencer");
        var page = await his.Fill("Ce qui a été constaté et fait", "Tout est rebouché.").Press("Déclarer faite");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Tout est rebouché.", page.Text, StringComparison.Ordinal);
        Assert.Equal(work.PathOf(), page.Link("Voir où en est"));
        Assert.Equal(InterventionState.InProgress, (await town.InterventionAsync(work.Id)).State);
        Assert.Equal([RequestPhase.InProgress, RequestPhase.InProgress], await PhasesAsync(town, work));
    }

    public static TheoryData<string, InterventionState> TooSoonOrTooLate() => new()
    {
        { "demarrage", InterventionState.Done }, { "reprise", InterventionState.Planned }, { "fin", InterventionState.Paused }, { "pause", InterventionState.Done },
        { "impossibilite", InterventionState.Cancelled }, { "annulation", InterventionState.Done }, { "deplacement", InterventionState.Done }, { "temps/nouveau", InterventionState.Cancelled },
        { "achats/nouveau", InterventionState.Cancelled },
    };

    [Theory, MemberData(nameof(TooSoonOrTooLate))]
    public async Task An_act_that_is_not_now_answers_409_with_its_reason(string noun, InterventionState state)
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(then: (intervention, served, stamp) =>
        {
            if (state is InterventionState.Done) intervention.Finish("Fait.", null, served, stamp);
            if (state is InterventionState.Paused) intervention.Pause(nameof(PauseReason.Weather), served, stamp);
            if (state is InterventionState.Cancelled) intervention.Cancel(served, stamp);
        });
        var visitor = await town.SignedInAsync();
        var token = (await visitor.Visit("/agents/demandes")).Document.QuerySelector("input[name=__antiforgery]")!.GetAttribute("value")!;

        var page = await visitor.SendAsync(() => new(HttpMethod.Post, $"{work.PathOf()}/{noun}") { Content = new MultipartFormDataContent { { new StringContent(token), "__antiforgery" } } });

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.DoesNotContain("Quelqu’un a agi", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Conflict.", page.Text, StringComparison.Ordinal);
        Assert.Equal(state, (await town.InterventionAsync(work.Id)).State);
    }

    [Fact]
    public async Task Another_towns_intervention_does_not_exist_here()
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var theirs = await elsewhere.AnInterventionAsync();
        var visitor = await here.SignedInAsync();

        foreach (var noun in (string[])["", "/bon", "/fin", "/pause", "/impossibilite", "/annulation", "/deplacement", "/temps/nouveau", "/achats/nouveau"])
        {
            var page = await visitor.Visit(theirs.PathOf() + noun);
            Assert.True(page.Status is HttpStatusCode.NotFound, $"{noun}: {page.Status}\n{page.Text}");
        }
    }

    private static async Task<List<RequestPhase>> PhasesAsync(Town town, Intervention work)
    {
        var phases = new List<RequestPhase>();
        foreach (var served in work.Requests) phases.Add((await town.RequestAsync(served.RequestId)).Phase);
        return phases;
    }
}
