using System.Net;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Admin;

public sealed class TradesTests
{
    [Fact]
    public async Task A_trade_is_added_once_renamed_and_offered_for_agents_and_rates()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        var page = await (await visitor.Visit("/administration/metiers")).Fill("Nom du métier", "Soudeur").Press("Ajouter le métier");
        Assert.Equal("Le métier est ajouté : donnez-lui un taux horaire.", page.Flash);
        Assert.Equal("Ce métier est déjà dans la liste.", (await page.Fill("Nom du métier", "SOUDEUR").Press("Ajouter le métier")).Errors["Nom du métier"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Fill("Nom du métier", new('x', 10_000)).Press("Ajouter le métier")).Status);

        page = await (await (await visitor.Visit("/administration/metiers")).Follow("Soudeur")).Fill("Nom du métier", "Soudeur d’ouvrages").Press("Enregistrer");

        Assert.Equal("Le métier est renommé.", page.Flash);
        var offered = (await visitor.Visit("/administration/taux")).All("option").ToList();
        Assert.Contains("Soudeur d’ouvrages", offered);
        Assert.InRange(offered.IndexOf("Électricien"), offered.IndexOf("Chef d’équipe"), offered.IndexOf("Soudeur d’ouvrages"));   // in the order of the language
        Assert.Contains("Soudeur d’ouvrages", (await visitor.Visit($"/administration/agents/{town.Karim.Id}/modification")).All("option"));
    }
}
