using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Interventions;

public sealed class PlanningTests
{
    [Fact]
    public async Task A_demand_is_planned_with_its_neighbours_and_each_follows()
    {
        var town = await Given.ATownAsync();
        var first = await town.ARequestAsync(RequestPhase.Accepted, new() { Address = "12 rue des Lices" });
        var near = await town.ARequestAsync(RequestPhase.Accepted, new() { Address = "30 rue des Lices" });
        var far = await town.ARequestAsync(RequestPhase.Accepted, new() { Address = "1 quai de l'Aure" });
        var numbered = await town.ARequestAsync(RequestPhase.Accepted, new() { Category = "trottoir-degrade", Address = "14 rue des Lices" });
        var page = await (await (await town.SignedInAsync(town.Karim)).Visit($"/agents/demandes/{first.Id}")).Follow("Planifier une intervention");

        Assert.Equal([first.Reference, near.Reference, far.Reference], page.All(".weighed .number"));
        page = await page.Fill("Ajouter d’autres demandes, par leur numéro", numbered.Reference).Press("Ajouter à la liste");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(numbered.Reference, page.All(".weighed .number")[^1]);
        page = await page.Tick($"{near.Reference} Nid-de-poule, affaissement").Fill("Jour", town.Day(2)).Fill("À partir de", "08:00").Fill("Jusqu’à", "11:30")
            .Choose("Équipe ou fournisseur", "Équipe voirie").Fill("Consignes pour l’équipe", "Prévoir deux cônes.").Choose("Partage du coût", "À parts égales").Press("Planifier");

        Assert.Equal("L’intervention est planifiée.", page.Flash);
        Assert.Equal("Équipe voirie", page.Fact("Équipe"));
        Assert.Contains("de 8 h 00 à 11 h 30", page.Fact("Quand"), StringComparison.Ordinal);
        var planned = await town.InterventionAsync(Guid.Parse(page.Url.Split('/')[^1]));
        Assert.Equal(1, planned.Number);
        Assert.Equal(new[] { first.Id, near.Id, numbered.Id }.Order(), planned.Requests.Select(served => served.RequestId).Order());
        foreach (var id in (Guid[])[first.Id, near.Id, numbered.Id])
        {
            var demand = await town.RequestAsync(id);
            Assert.Equal((RequestPhase.Planned, planned.Id), (demand.Phase, demand.Events[^1].InterventionId));
        }
        Assert.Equal(RequestPhase.Accepted, (await town.RequestAsync(far.Id)).Phase);
    }

    [Theory]
    [InlineData("Jour", -1, null, null, "Ce jour est passé")]
    [InlineData("Jour", 900, null, null, "trop loin")]
    [InlineData("Jusqu’à", 1, "11:00", "08:00", "après celle du début")]
    [InlineData("À partir de", 1, null, "08:00", "à partir de quelle heure")]
    public async Task What_is_no_slot_is_told_beside_its_field(string field, int day, string? from, string? to, string why)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Accepted);
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"/agents/demandes/{request.Id}/interventions/nouvelle");

        page = await page.Fill("Jour", town.Day(day)).Fill("À partir de", from ?? "").Fill("Jusqu’à", to ?? "").Choose("Équipe ou fournisseur", "Voirisol").Press("Planifier");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync(db => db.Interventions.CountAsync()));
    }

    [Fact]
    public async Task Nothing_chosen_and_a_number_that_leads_nowhere_are_told_and_nothing_is_planned()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Accepted);
        var fresh = await town.ARequestAsync();
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"/agents/demandes/{request.Id}/interventions/nouvelle");

        page = await page.Fill("Ajouter d’autres demandes, par leur numéro", $"2026-999999 {fresh.Reference}").Press("Planifier");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Choisissez le jour.", page.Errors["Jour"]);
        Assert.Equal("Choisissez une équipe ou un fournisseur.", page.Errors["Équipe ou fournisseur"]);
        Assert.Contains($"2026-999999, {fresh.Reference}", page.Errors["Ajouter d’autres demandes, par leur numéro"], StringComparison.Ordinal);
        Assert.Equal(RequestPhase.Accepted, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task A_forged_crew_or_demand_of_another_town_is_refused()
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var (own, theirs) = (await here.ARequestAsync(RequestPhase.Accepted), await elsewhere.ARequestAsync(RequestPhase.Accepted));
        var theirCrew = await elsewhere.AskAsync(db => db.Teams.Select(t => t.Id).SingleAsync());
        var visitor = await here.SignedInAsync(here.Karim);
        var path = $"/agents/demandes/{own.Id}/interventions/nouvelle";
        var form = await visitor.Visit(path);

        string Hidden(string name) => form.Document.QuerySelector($"input[name='{name}']")!.GetAttribute("value")!;
        var page = await visitor.PostBare(path, ("__antiforgery", Hidden("__antiforgery")), ("Version", Hidden("Version")), ("On", here.Day(1)), ("Executant", theirCrew.ToString()),
            ("Demands[0].Id", own.Id.ToString()), ("Demands[0].Chosen", "true"), ("Demands[1].Id", theirs.Id.ToString()), ("Demands[1].Chosen", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("ne peut pas être choisi", page.Errors["Équipe ou fournisseur"], StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Reference + " ", page.Text.Replace(own.Reference, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(RequestPhase.Accepted, (await elsewhere.RequestAsync(theirs.Id)).Phase);
    }

    [Fact]
    public async Task A_weight_of_nothing_is_refused_and_weights_share_the_cost()
    {
        var town = await Given.ATownAsync();
        var (one, other) = (await town.ARequestAsync(RequestPhase.Accepted), await town.ARequestAsync(RequestPhase.Accepted));
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"/agents/demandes/{one.Id}/interventions/nouvelle");
        page = page.Tick($"{other.Reference} Nid-de-poule, affaissement").Fill("Jour", town.Day(1)).Choose("Équipe ou fournisseur", "Équipe voirie").Choose("Partage du coût", "Selon le poids");

        var refused = await Weighed(page, "0").Press("Planifier");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("de 1 à 1000", refused.Text, StringComparison.Ordinal);
        page = await Weighed(refused, "3").Press("Planifier");

        var planned = await town.InterventionAsync(Guid.Parse(page.Url.Split('/')[^1]));
        Assert.Equal(SharingRule.ByWeight, planned.Sharing);
        Assert.Equal([1, 3], planned.Requests.OrderBy(served => served.Weight).Select(served => served.Weight));
    }

    [Fact]
    public async Task One_click_says_that_an_agent_handled_it_himself()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await (await (await town.SignedInAsync(town.Karim)).Visit($"/agents/demandes/{request.Id}")).Press("Traitée par moi");

        Assert.Equal("La demande est traitée : il reste à la clôturer.", page.Flash);
        Assert.Contains("0,00 €", page.Fact("Coût de la demande"), StringComparison.Ordinal);
        Assert.Equal(RequestPhase.Resolved, (await town.RequestAsync(request.Id)).Phase);
        var handled = await town.AskAsync(db => db.Interventions.SingleAsync());
        Assert.Equal((InterventionState.Done, 0m, (Guid?)town.Karim.Id), (handled.State, handled.Cost, handled.PlannedById));
    }

    private static HtmlPage Weighed(HtmlPage page, string weight)
    {
        page.Document.QuerySelector<IHtmlInputElement>("#Demands_1__Weight")!.Value = weight;
        return page;
    }
}
