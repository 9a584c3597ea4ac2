using System.Net;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

/// <summary>Accepting, starting, pausing, resuming, resolving, sending back, reopening.</summary>
public sealed class TreatmentTests
{
    [Fact]
    public async Task One_press_after_another_carries_a_demand_from_entry_to_treatment()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");

        page = await page.Press("Prendre en charge");
        Assert.Equal("La demande est prise en charge.", page.Flash);
        Assert.Equal("Camille Roux", page.Fact("Référent"));
        page = await page.Press("Commencer l’intervention");
        page = await (await page.Follow("Déclarer traitée")).Fill("Ce qui a été constaté et fait", "Enrobé à froid posé.").Press("Déclarer traitée");

        Assert.Equal("La demande est traitée : il reste à la clôturer.", page.Flash);
        Assert.Contains("Enrobé à froid posé.", page.Timeline[^1], StringComparison.Ordinal);
        Assert.Contains("Note interne", page.Timeline[^1], StringComparison.Ordinal);
        Assert.Equal(RequestPhase.Resolved, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task Work_that_waits_says_for_what_and_goes_on_from_where_it_was()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.InProgress);
        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Follow("Mettre en attente");

        Assert.Equal("Choisissez un motif dans la liste.", (await page.Press("Mettre en attente")).Errors["Ce que l’on attend"]);
        page = await page.Choose("Ce que l’on attend", "Météo").Press("Mettre en attente");
        Assert.Contains("Motif : Météo", page.Timeline[^1], StringComparison.Ordinal);
        page = await page.Press("Reprendre");

        Assert.Equal("La demande reprend.", page.Flash);
        Assert.Equal(RequestPhase.InProgress, (await town.RequestAsync(request.Id)).Phase);
    }

    [Theory]
    [InlineData(RequestPhase.Resolved, "Renvoyer en intervention", "Ce qui reste à faire", RequestPhase.InProgress)]
    [InlineData(RequestPhase.Closed, "Rouvrir", "Pourquoi la rouvrir", RequestPhase.Accepted)]
    [InlineData(RequestPhase.Refused, "Rouvrir", "Pourquoi la rouvrir", RequestPhase.Accepted)]
    [InlineData(RequestPhase.Withdrawn, "Rouvrir", "Pourquoi la rouvrir", RequestPhase.Accepted)]
    public async Task What_came_back_says_why(RequestPhase from, string act, string label, RequestPhase to)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(from);
        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Follow(act);

        var refused = await page.Press(act);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Écrivez la note.", refused.Errors[label]);
        page = await page.Fill(label, "Le trou s’est rouvert.").Press(act);

        Assert.Contains("Le trou s’est rouvert.", page.Timeline[^1], StringComparison.Ordinal);
        Assert.Equal(to, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task Pressing_twice_accepts_once()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");

        await page.Press("Prendre en charge");
        var again = await page.Press("Prendre en charge");

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("elle a déjà été prise en charge", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await town.RequestAsync(request.Id)).Events.Count);
    }
}
