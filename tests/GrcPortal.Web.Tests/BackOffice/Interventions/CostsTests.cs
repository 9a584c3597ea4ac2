using System.Globalization;
using System.Net;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice.Interventions;

/// <summary>Hours at dated rates, purchases, and what each demand bears of them.</summary>
public sealed class CostsTests
{
    [Fact]
    public async Task The_cost_of_one_intervention_is_on_each_of_its_five_demands_and_sums_to_the_cent()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(demands: 5, then: (intervention, served, stamp) => intervention.Start(served, stamp));
        var visitor = await town.SignedInAsync(town.Karim);
        var page = await visitor.Visit(work.PathOf());

        page = await (await page.Follow("Noter du temps")).Choose("Agent", "Karim Haddad").Fill("Jour", town.Day(0)).Fill("De", "08:00").Fill("À", "11:00").Press("Enregistrer le temps");
        Assert.Equal("Le temps est enregistré.", page.Flash);
        page = await (await page.Follow("Noter du temps")).Choose("Agent", "Karim Haddad").Fill("Jour", town.Day(0)).Fill("Durée", "3 h").Press("Enregistrer le temps");
        page = await (await page.Follow("Ajouter un achat")).Choose("Fournisseur", "Voirisol").Fill("Ce qui est acheté", "Enrobé à froid").Fill("Quantité", "1")
            .Fill("Prix unitaire HT, en euros", "96,01").Choose("TVA", "0 %").Choose("Où en est l’achat", "Facture").Fill("Numéro de la facture", "F-77").Press("Enregistrer l’achat");

        Assert.Equal("L’achat est enregistré.", page.Flash);
        Assert.Equal(("186,00 €", "96,01 €", "282,01 €"), (page.Fact("Temps passé"), page.Fact("Achats (TTC)"), page.Fact("Total")));
        var shares = new List<decimal>();
        foreach (var served in work.Requests)
        {
            var share = (await visitor.Visit($"/agents/demandes/{served.RequestId}")).Fact("Coût de la demande")!;
            Assert.Contains(share, page.Text, StringComparison.Ordinal);
            shares.Add(decimal.Parse(share.Replace(" €", "", StringComparison.Ordinal), CultureInfo.GetCultureInfo("fr")));
        }
        Assert.Equal(282.01m, shares.Sum());
        Assert.InRange(shares.Max() - shares.Min(), 0, 0.01m);
    }

    [Theory]
    [InlineData(0, "08:00", "08:00", "", "À", "plus de zéro minute")]
    [InlineData(0, "06:00", "23:30", "", "À", "16 h au plus")]
    [InlineData(0, "", "", "", "De", "l’heure de fin, ou la durée")]
    [InlineData(0, "08:00", "", "", "À", "l’heure de fin, ou la durée")]
    [InlineData(0, "", "", "-2", "Durée", "plus de zéro minute")]
    [InlineData(0, "", "", "17", "Durée", "16 h au plus")]
    [InlineData(0, "", "", "longtemps", "Durée", "ne se lit pas")]
    [InlineData(0, "08:00", "11:00", "3", "Durée", "pas les deux")]
    [InlineData(1, "", "", "3", "Jour", "pas encore passé")]
    [InlineData(-900, "", "", "3", "Jour", "trop ancien")]
    public async Task Time_that_nobody_worked_is_told_beside_its_field(int day, string from, string to, string duration, string field, string why)
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync();
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"{work.PathOf()}/temps/nouveau");

        page = await page.Choose("Agent", "Karim Haddad").Fill("Jour", town.Day(day)).Fill("De", from).Fill("À", to).Fill("Durée", duration).Press("Enregistrer le temps");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Errors[field], StringComparison.Ordinal);
        Assert.Empty((await town.InterventionAsync(work.Id)).TimeEntries);
    }

    [Fact]
    public async Task A_night_is_counted_past_midnight()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync();
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"{work.PathOf()}/temps/nouveau");

        await page.Choose("Agent", "Karim Haddad").Fill("Jour", town.Day(-3)).Fill("De", "22:30").Fill("À", "01:00").Press("Enregistrer le temps");

        var entry = Assert.Single((await town.InterventionAsync(work.Id)).TimeEntries);
        Assert.Equal((150, 77.50m, 31m), (entry.Minutes, entry.Cost, entry.HourlyRate));
    }

    [Fact]
    public async Task A_day_before_the_first_rate_is_told_and_a_later_rate_changes_only_what_comes_after()
    {
        var town = await Given.ATownAsync();
        var trade = await town.AskAsync(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Agents, a => a.Id == town.Karim.Id)).TradeId!.Value);
        var today = town.Info.DayOf(TestClock.Now);
        await town.DoAsync(async db =>
        {
            db.RemoveRange(db.HourlyRates.Where(rate => rate.TradeId == trade));
            db.Add(new HourlyRate { TradeId = trade, From = today.AddDays(-10), Amount = 30 });
            db.Add(new HourlyRate { TradeId = trade, From = today.AddDays(-2), Amount = 32 });
            await db.SaveChangesAsync();
        });
        var work = await town.AnInterventionAsync();
        var visitor = await town.SignedInAsync(town.Karim);

        async Task<HtmlPage> Noted(int day) => await (await visitor.Visit($"{work.PathOf()}/temps/nouveau")).Choose("Agent", "Karim Haddad").Fill("Jour", town.Day(day)).Fill("Durée", "1").Press("Enregistrer le temps");
        var refused = await Noted(-11);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("n’a pas de taux horaire", refused.Errors["Métier"], StringComparison.Ordinal);
        await Noted(-3);
        await Noted(-2);

        Assert.Equal([30m, 32m], (await town.InterventionAsync(work.Id)).TimeEntries.OrderBy(entry => entry.WorkedOn).Select(entry => entry.Cost));
    }

    [Theory]
    [InlineData("0", "10", "Quantité", "dépasser zéro")]
    [InlineData("-1", "10", "Quantité", "dépasser zéro")]
    [InlineData("abc", "10", "Quantité", "en chiffres")]
    [InlineData("1", "-10", "Prix unitaire HT, en euros", "négatif")]
    [InlineData("1", "10 euros", "Prix unitaire HT, en euros", "en chiffres")]
    [InlineData("1", "1000001", "Prix unitaire HT, en euros", "invraisemblable")]
    [InlineData("99999", "99999", "Prix unitaire HT, en euros", "invraisemblable")]
    [InlineData("1", "", "Prix unitaire HT, en euros", "Écrivez le prix")]
    public async Task An_amount_that_no_supplier_writes_is_told_beside_its_field(string quantity, string price, string field, string why)
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync();
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"{work.PathOf()}/achats/nouveau");

        page = await page.Choose("Fournisseur", "Voirisol").Fill("Ce qui est acheté", "Enrobé").Fill("Quantité", quantity).Fill("Prix unitaire HT, en euros", price).Press("Enregistrer l’achat");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal(price, page.Value("Prix unitaire HT, en euros"));
        Assert.Empty((await town.InterventionAsync(work.Id)).Purchases);
    }

    [Fact]
    public async Task A_quote_becomes_an_order_then_an_invoice_and_only_then_costs()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync();
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"{work.PathOf()}/achats/nouveau");

        page = await page.Choose("Fournisseur", "Net’Abri").Fill("Ce qui est acheté", "Détagage, le m²").Fill("Quantité", "12").Fill("Prix unitaire HT, en euros", "14.50")
            .Choose("Où en est l’achat", "Devis").Fill("Numéro du devis", "D-1").Press("Enregistrer l’achat");
        Assert.Contains("174,00 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("34,80 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("208,80 €", page.Text, StringComparison.Ordinal);
        Assert.Equal("0,00 €", page.Fact("Achats (TTC)"));
        page = await page.Follow("Suivre");
        Assert.Equal("14,5", page.Value("Prix unitaire HT, en euros"));
        page = await page.Choose("Où en est l’achat", "Commande").Fill("Numéro du bon de commande", "C-9").Press("Enregistrer l’achat");

        Assert.Equal("208,80 €", page.Fact("Achats (TTC)"));
        var purchase = Assert.Single((await town.InterventionAsync(work.Id)).Purchases);
        Assert.Equal((PurchaseStage.Ordered, "D-1", "C-9"), (purchase.Stage, purchase.QuoteNumber, purchase.OrderNumber));
    }

    [Fact]
    public async Task A_mistaken_entry_is_taken_back()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(demands: 2);
        var visitor = await town.SignedInAsync(town.Karim);
        var page = await (await visitor.Visit($"{work.PathOf()}/temps/nouveau")).Choose("Agent", "Karim Haddad").Fill("Jour", town.Day(0)).Fill("Durée", "45 min").Press("Enregistrer le temps");
        Assert.Equal("23,25 €", page.Fact("Total"));

        page = await page.Press("Retirer");

        Assert.Equal("Le temps est retiré.", page.Flash);
        Assert.Equal("0,00 €", page.Fact("Total"));
        Assert.All((await town.InterventionAsync(work.Id)).Requests, served => Assert.Equal(0, served.Share));
    }
}
