using System.Text.Json;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Entering;

/// <summary>Where it is, as an agent types it: an address of the town gives the point, the sector and, by the rules, the department.</summary>
public sealed class EntryPlaceTests
{
    private const string Send = "Enregistrer la demande", Known = "31 rue des Tisserands", Choices = "Est-ce l’une de ces adresses ?";

    [Fact]
    public async Task A_known_address_gives_the_demand_its_point_and_its_sector_and_its_sector_its_department()
    {
        var town = await KnownTownAsync();
        var sector = await CleaningGetsTheSectorOfAsync(town, Known);

        var page = await (await EnteringTests.ACallAsync(town)).Fill("Adresse", "31, rue des TISSERANDS").Press("Chercher");
        Assert.Contains("Propreté (proposé)", page.All("#DepartmentId option"));
        Assert.Contains(await town.AskAsync(db => db.Sectors.Where(s => s.Id == sector).Select(s => s.Name).SingleAsync()), page.All("#lieu")[0], StringComparison.Ordinal);
        Assert.Equal("Propreté", (await page.Press(Send)).Fact("Confiée à"));

        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());
        Assert.Equal((Known, sector), (request.Address, request.SectorId));
        Assert.Equal(0, InventedPlaces.Montclair.Find(Known)!.Value.DistanceTo(new(request.Lat!.Value, request.Lon!.Value)), 0.5);
    }

    [Fact]
    public async Task The_department_that_the_sector_proposes_may_be_another()
    {
        var town = await KnownTownAsync();
        await CleaningGetsTheSectorOfAsync(town, Known);
        var page = await (await EnteringTests.ACallAsync(town)).Fill("Adresse", Known).Press("Chercher");

        await page.Choose("Service", "— Voirie").Press(Send);

        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());
        Assert.Equal("Voirie", await town.AskAsync(db => db.Departments.Where(d => d.Id == request.DepartmentId).Select(d => d.Name).SingleAsync()));
        Assert.NotNull(request.SectorId);
    }

    [Fact]
    public async Task A_suggestion_that_was_taken_is_the_place()
    {
        var town = await KnownTownAsync();
        var agent = await town.SignedInAsync();
        using var answer = await agent.Download("/agents/adresses?q=31%20tisser");
        var first = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement[0];
        Assert.Equal(Known, first.GetProperty("label").GetString());

        await WithPoint((await EnteringTests.ACallAsync(town)).Fill("Adresse", Known), first.GetProperty("point").GetString()!).Press(Send);

        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());
        Assert.Equal(first.GetProperty("point").GetString(), new GeoPoint(request.Lat!.Value, request.Lon!.Value).ToString());
        Assert.NotNull(request.SectorId);
    }

    [Fact]
    public async Task Only_who_enters_demands_is_offered_addresses_here()
    {
        var town = await KnownTownAsync();
        using var refused = await (await town.SignedInAsync(await town.AnAgentAsync(RoleCode.Reader))).Download("/agents/adresses?q=31%20tisser");

        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Theory]
    [InlineData(Known, Known, true)]
    [InlineData("Garder ce que j’ai écrit", "31 rue des Tiserrands", false)]
    public async Task An_address_written_with_an_error_is_asked_about_once(string chosen, string kept, bool isPlaced)
    {
        var town = await KnownTownAsync();
        var page = await (await EnteringTests.ACallAsync(town)).Fill("Adresse", "31 rue des Tiserrands").Press(Send);
        Assert.Equal((422, 1), ((int)page.Status, page.Summary.Count));

        page = await page.Choose(Choices, chosen).Press("Chercher");   // and what was chosen stays
        page = await page.Press(Send);

        Assert.EndsWith("/recu", page.Url, StringComparison.Ordinal);
        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());
        Assert.Equal((kept, isPlaced), (request.Address, request.Lat is not null));
    }

    [Fact]
    public async Task A_place_outside_is_refused_with_whom_to_turn_to_and_may_still_be_described()
    {
        var town = await KnownTownAsync();
        var page = await WithPoint(await EnteringTests.ACallAsync(town), "48.856600,2.352200").Press("Chercher");
        Assert.Contains("mairie de la commune", page.All("#lieu")[0], StringComparison.Ordinal);

        page = await page.Press(Send);
        Assert.Equal(422, (int)page.Status);
        Assert.StartsWith("Cet endroit est hors du territoire", page.Errors["Adresse"], StringComparison.Ordinal);

        page = await WithPoint(page.Fill("Adresse", "").Fill("Précision sur le lieu", "Au bout du chemin"), "").Press(Send);
        Assert.EndsWith("/recu", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_demands_are_those_around_the_point()
    {
        var town = await KnownTownAsync();
        await (await EnteringTests.ACallAsync(town)).Fill("Adresse", Known).Press(Send);

        var page = await (await EnteringTests.ACallAsync(town)).Fill("Adresse", Known).Press("Chercher");

        Assert.Contains("à 0 m", Assert.Single(page.All("#a-cote li"), line => line.Contains("Même problème", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>The screen itself, and all that it looks up at once, however many demands there are.</summary>
    [Fact]
    public async Task The_screen_asks_the_database_little_and_no_more_for_more_demands()
    {
        var town = await KnownTownAsync();
        var agent = await town.SignedInAsync();
        await agent.Visit("/agents/demandes/nouvelle");
        Assert.InRange(await Statements.CountAsync(() => agent.Visit("/agents/demandes/nouvelle")), 1, 6);

        var form = await EnteringTests.ACallAsync(town);
        form = await form.Fill("Adresse", Known).Press("Chercher");
        var alone = await Statements.CountAsync(() => form.Press("Chercher"));
        for (var i = 0; i < 5; i++) await (await EnteringTests.ACallAsync(town)).Fill("Adresse", Known).Press(Send);

        Assert.InRange(alone, 1, 14);
        Assert.Equal(alone, await Statements.CountAsync(() => form.Press("Chercher")));
    }

    private static async Task<Guid?> CleaningGetsTheSectorOfAsync(Town town, string address)
    {
        var sector = (await town.LocateAsync(InventedPlaces.Montclair.Find(address)!.Value)).SectorId;
        await town.DoAsync(async db =>
        {
            var (category, cleaning) = (await db.Categories.SingleAsync(c => c.Slug == "nid-de-poule"), await db.Departments.SingleAsync(d => d.Name == "Propreté"));
            db.Add(new RoutingRule { CategoryId = category.Id, SectorId = sector, DepartmentId = cleaning.Id, Rank = 1 });
            await db.SaveChangesAsync();
        });
        return sector;
    }

    private static HtmlPage WithPoint(HtmlPage page, string point)
    {
        page.Document.QuerySelector("#Point")!.SetAttribute("value", point);
        return page;
    }

    private static async Task<Town> KnownTownAsync()
    {
        var town = await Given.ATownAsync();
        await town.ImportsAsync(InventedPlaces.Montclair.Bal());
        await town.KnowsItsGroundAsync();
        return town;
    }
}
