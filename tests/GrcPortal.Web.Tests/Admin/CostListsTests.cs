using System.Net;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>Hourly rates and suppliers: what a town starts with, and what it adds.</summary>
public sealed class CostListsTests
{
    [Fact]
    public async Task A_town_starts_with_seven_rates_and_seven_suppliers()
    {
        var visitor = await (await Given.ATownAsync()).SignedInAsync();

        var (rates, suppliers) = (await visitor.Visit("/administration/taux"), await visitor.Visit("/administration/fournisseurs"));

        Assert.Equal(7, rates.All("tbody tr").Count);
        Assert.Contains(rates.All("tbody tr"), row => row.Contains("Agent de voirie", StringComparison.Ordinal) && row.Contains("31,00 €/h", StringComparison.Ordinal));
        Assert.Equal(["Arbolis", "Bacs & Co", "Frelon Stop", "Hydroval", "Lumenor", "Net’Abri", "Voirisol"], suppliers.All("tbody td:first-child"));
    }

    [Fact]
    public async Task A_new_rate_is_added_beside_the_old_one_which_stays()
    {
        var town = await Given.ATownAsync();
        var page = await (await town.SignedInAsync()).Visit("/administration/taux");

        page = await page.Choose("Métier", "Jardinier").Fill("À partir du", town.Day(0)).Fill("Taux horaire, en euros", "30,50 €").Press("Ajouter le taux");

        Assert.Equal("Le taux est ajouté.", page.Flash);
        var rows = page.All("tbody tr").Where(row => row.StartsWith("Jardinier", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("30,50 €/h en vigueur", rows[0], StringComparison.Ordinal);
        Assert.DoesNotContain("en vigueur", rows[1], StringComparison.Ordinal);
        var again = await page.Choose("Métier", "Jardinier").Fill("À partir du", town.Day(0)).Fill("Taux horaire, en euros", "31").Press("Ajouter le taux");
        Assert.Contains("déjà un taux", again.Errors["À partir du"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-3", "dépasser zéro")]
    [InlineData("0", "dépasser zéro")]
    [InlineData("501", "invraisemblable")]
    [InlineData("trente", "en chiffres")]
    [InlineData("", "Écrivez le taux")]
    public async Task A_rate_that_nobody_pays_is_refused(string amount, string why)
    {
        var town = await Given.ATownAsync();
        var page = await (await town.SignedInAsync()).Visit("/administration/taux");

        page = await page.Choose("Métier", "Jardinier").Fill("À partir du", town.Day(0)).Fill("Taux horaire, en euros", amount).Press("Ajouter le taux");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Errors["Taux horaire, en euros"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supplier_is_added_once()
    {
        var page = await (await (await Given.ATownAsync()).SignedInAsync()).Visit("/administration/fournisseurs");

        page = await page.Fill("Nom", "Pavés du Val").Press("Ajouter le fournisseur");
        Assert.Contains("Pavés du Val", page.All("tbody td:first-child"));

        Assert.Equal("Ce fournisseur est déjà dans la liste.", (await page.Fill("Nom", "pavés du val").Press("Ajouter le fournisseur")).Errors["Nom"]);
    }
}
