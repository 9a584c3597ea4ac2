using System.Net;
using System.Text.Json;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Places;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>Where it is: an address, a point or a description, each enough, none needing a script.</summary>
public sealed class PlaceStepTests
{
    private const string Choices = "Est-ce l’une de ces adresses ?";

    [Fact]
    public async Task Without_an_address_base_any_address_is_taken_as_it_is_written()
    {
        var town = await Given.ATownAsync();

        var page = await (await town.Visitor().BeginAsync()).PlaceAsync("derrière le lavoir, rue Machin");

        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
        Assert.Null((await DraftAsync(town)).Lat);
    }

    [Fact]
    public async Task A_known_address_gives_the_demand_its_place_and_its_sector()
    {
        var town = await KnownTownAsync();

        var page = await (await town.Visitor().BeginAsync()).PlaceAsync("31, rue des TISSERANDS");

        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
        var draft = await DraftAsync(town);
        Assert.Equal("31 rue des Tisserands", draft.Address);
        Assert.Equal(0, InventedPlaces.Montclair.Find("31 rue des Tisserands")!.Value.DistanceTo(new(draft.Lat!.Value, draft.Lon!.Value)), 0.5);
        Assert.NotNull(draft.SectorId);
    }

    [Fact]
    public async Task An_address_written_with_an_error_is_offered_and_taken()
    {
        var town = await KnownTownAsync();
        var page = await (await town.Visitor().BeginAsync()).PlaceAsync("31 rue des Tiserrands");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Choose(Choices, "31 rue des Tisserands").Press("Continuer");

        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
        Assert.Equal("31 rue des Tisserands", (await DraftAsync(town)).Address);
    }

    [Fact]
    public async Task What_was_written_may_be_kept_and_is_not_asked_about_again()
    {
        var town = await KnownTownAsync();
        var citizen = town.Visitor();
        var page = await (await citizen.BeginAsync()).PlaceAsync("31 rue des Tiserrands");

        page = await page.Choose(Choices, "Garder ce que j’ai écrit").Press("Continuer");
        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
        page = await (await citizen.Visit($"{Filing.Start}/lieu")).Press("Continuer");

        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
        var draft = await DraftAsync(town);
        Assert.Equal(("31 rue des Tiserrands", (double?)null), (draft.Address, draft.Lat));
    }

    [Fact]
    public async Task A_point_alone_is_enough_and_takes_the_nearest_address()
    {
        var town = await KnownTownAsync();
        var page = await town.Visitor().BeginAsync();

        page = await WithPoint(page, InventedPlaces.Montclair.Find("9 rue des Tisserands")!.Value.Moved(3, 3)).Press("Continuer");

        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
        Assert.Equal("9 rue des Tisserands", (await DraftAsync(town)).Address);
    }

    [Fact]
    public async Task A_point_outside_is_refused_with_whom_to_turn_to_and_a_description_still_goes()
    {
        var town = await KnownTownAsync();
        var page = await town.Visitor().BeginAsync();

        page = await WithPoint(page, new(48.8566, 2.3522)).Press("Continuer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("mairie de la commune", page.Text, StringComparison.Ordinal);
        Assert.Contains("hors du territoire", page.Errors["L’adresse la plus proche"], StringComparison.Ordinal);

        page = await WithPoint(page, null).Fill("Ou décrivez l’endroit", "Au bout du chemin").Press("Continuer");
        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_limits_any_point_is_taken()
    {
        var town = await Given.ATownAsync();
        var page = await town.Visitor().BeginAsync();

        page = await WithPoint(page, new(48.8566, 2.3522)).Press("Continuer");

        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
        Assert.Equal(48.8566, (await DraftAsync(town)).Lat);
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("91,2")]
    [InlineData("NaN,NaN")]
    [InlineData("46.9")]
    [InlineData("1e400,2")]
    public async Task A_point_that_is_none_counts_for_nothing(string point)
    {
        var town = await Given.ATownAsync();
        var page = await town.Visitor().BeginAsync();

        page.Document.QuerySelector("#Point")!.SetAttribute("value", point);
        page = await page.Fill("Ou décrivez l’endroit", "Au bout du chemin").Press("Continuer");

        Assert.EndsWith("/description", page.Url, StringComparison.Ordinal);
        Assert.Null((await DraftAsync(town)).Lat);
    }

    [Fact]
    public async Task Another_address_drops_the_point_of_the_one_before()
    {
        var town = await KnownTownAsync();
        var citizen = town.Visitor();
        await (await citizen.BeginAsync()).PlaceAsync("31 rue des Tisserands");

        await (await citizen.Visit($"{Filing.Start}/lieu")).PlaceAsync("9 rue des Tisserands");

        var draft = await DraftAsync(town);
        Assert.Equal(0, InventedPlaces.Montclair.Find("9 rue des Tisserands")!.Value.DistanceTo(new(draft.Lat!.Value, draft.Lon!.Value)), 0.5);
    }

    [Fact]
    public async Task The_demand_keeps_its_place_and_the_agent_sees_it_with_the_sector()
    {
        var town = await KnownTownAsync();
        var citizen = town.Visitor();
        var check = await (await (await (await (await citizen.BeginAsync()).PlaceAsync("31 rue des Tisserands")).DescribeAsync()).Press("Continuer")).Press("Continuer");
        await check.Press("Envoyer ma demande");

        var id = await town.AskAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{id}");

        Assert.Contains(page.Fact("Secteur"), (string[])["Centre", "La Haute Borne", "La Gare", "Les Grands Prés", "Le Moulin"]);
        Assert.NotEmpty(page.Document.QuerySelectorAll("svg.mini-map path.mini-way"));
    }

    [Fact]
    public async Task Suggestions_and_the_nearest_address_answer_scripts()
    {
        var town = await KnownTownAsync();
        var point = InventedPlaces.Montclair.Find("9 rue des Tisserands")!.Value;

        Assert.Equal("9 rue des Tisserands", (await JsonAsync(town, "/lieux/adresses?q=9%20tisserands"))[0].GetProperty("label").GetString());
        Assert.Equal(0, (await JsonAsync(town, "/lieux/adresses?q=ti")).GetArrayLength());
        Assert.Equal("9 rue des Tisserands", (await JsonAsync(town, $"/lieux/proche?point={point}")).GetProperty("label").GetString());
        Assert.True((await JsonAsync(town, "/lieux/proche?point=48.85,2.35")).GetProperty("outside").GetBoolean());
        using var bad = await town.Visitor().Download("/lieux/proche?point=ici");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task Only_pages_with_a_map_may_ask_the_tile_host_and_the_privacy_page_names_it()
    {
        var (town, other) = (await KnownTownAsync(), await KnownTownAsync());
        await town.DoAsync(async db =>
        {
            var map = await db.TownMaps.SingleAsync();
            (map.TileUrl, map.TileCredit) = ("https://tuiles.example.org/{z}/{x}/{y}.png", "© Exemple");
            await db.SaveChangesAsync();
        });
        const string Allowed = "img-src 'self' data: blob: https://tuiles.example.org;";

        Assert.Contains(Allowed, await PolicyAsync(town, $"{Filing.Start}/lieu"), StringComparison.Ordinal);
        Assert.DoesNotContain("tuiles", await PolicyAsync(town, "/demandes"), StringComparison.Ordinal);
        Assert.DoesNotContain("tuiles", await PolicyAsync(other, $"{Filing.Start}/lieu"), StringComparison.Ordinal);
        Assert.Contains("tuiles.example.org", (await town.Visitor().Visit("/donnees-personnelles")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fond de carte", (await other.Visitor().Visit("/donnees-personnelles")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> PolicyAsync(Town town, string path)
    {
        using var answer = await town.Visitor().Download(path);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }

    private static async Task<JsonElement> JsonAsync(Town town, string path)
    {
        using var answer = await town.Visitor().Download(path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static HtmlPage WithPoint(HtmlPage page, GeoPoint? point)
    {
        page.Document.QuerySelector("#Point")!.SetAttribute("value", point?.ToString() ?? "");
        return page;
    }

    private static Task<Core.Requests.Draft> DraftAsync(Town town) => town.AskAsync(db => db.Drafts.AsNoTracking().SingleAsync());

    private static async Task<Town> KnownTownAsync()
    {
        var town = await Given.ATownAsync();
        await town.ImportsAsync(InventedPlaces.Montclair.Bal());
        await town.KnowsItsGroundAsync();
        return town;
    }
}
