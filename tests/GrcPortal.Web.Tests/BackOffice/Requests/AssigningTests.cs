using System.Net;
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
            page = await page.Choose("À qui ?", "Camille Roux (moi)").Press("Affecter");

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

        Assert.Equal("Choisissez à qui affecter la demande.", page.Errors["À qui ?"]);
    }
}
