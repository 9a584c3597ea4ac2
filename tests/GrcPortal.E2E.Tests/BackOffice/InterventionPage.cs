using System.Globalization;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.BackOffice;

/// <summary>An intervention, with what it costs and what can be done now.</summary>
internal sealed record InterventionPage(Screen Screen)
{
    public ILocator Flash => Screen.Main.Locator(".flash");

    public ILocator Costs => Screen.Main.GetByRole(AriaRole.Region, new() { Name = "Coût" });

    public async Task<InterventionPage> StartAsync()
    {
        await Screen.PressAsync("Commencer");
        await Expect(Flash).ToContainTextAsync("commencée");
        return this;
    }

    public async Task<InterventionPage> SpendAsync(string agent, DateOnly day, string duration)
    {
        await Screen.FollowAsync("Noter du temps");
        await Screen.ChooseAsync("Agent", agent);
        await Screen.FillExactlyAsync("Jour", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Screen.FillAsync("Durée", duration);
        await Screen.PressAsync("Enregistrer le temps");
        await Expect(Flash).ToContainTextAsync("temps est enregistré");
        return this;
    }

    public async Task<InterventionPage> BuyAsync(string supplier, string what, string quantity, string price, string order)
    {
        await Screen.FollowAsync("Ajouter un achat");
        await Screen.ChooseAsync("Fournisseur", supplier);
        await Screen.FillAsync("Ce qui est acheté", what);
        await Screen.FillAsync("Quantité", quantity);
        await Screen.FillAsync("Prix unitaire HT, en euros", price);
        await Screen.CheckAsync("Compte dans le coût.");
        await Screen.FillAsync("Numéro du bon de commande", order);
        await Screen.PressAsync("Enregistrer l’achat");
        await Expect(Flash).ToContainTextAsync("achat est enregistré");
        return this;
    }

    public async Task<InterventionPage> FinishAsync(string note, string photo)
    {
        await Screen.FollowAsync("Déclarer faite");
        await Screen.FillAsync("Ce qui a été constaté et fait", note);
        await Screen.AttachAsync("Photos après intervention", photo);
        await Screen.PressAsync("Déclarer faite");
        await Expect(Flash).ToContainTextAsync("est faite");
        return this;
    }

    /// <summary>The paper the crew takes along; then back.</summary>
    public async Task<InterventionPage> LookAtTheOrderAsync(string expected)
    {
        var here = Screen.Path;
        await Screen.FollowAsync("Bon d’intervention");
        await Expect(Screen.Main).ToContainTextAsync(expected);
        await Expect(Screen.Main.GetByRole(AriaRole.Img, new() { Name = "Code à scanner" })).ToBeVisibleAsync();
        await Screen.GoAsync(here);
        return this;
    }
}
