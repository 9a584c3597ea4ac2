using System.Net;
using System.Text;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>Addresses, areas and the base map, as an administrator brings them in.</summary>
public sealed class PlacesTests
{
    private static async Task<(Town Town, Visitor Visitor)> AsAdministratorAsync()
    {
        var town = await Given.ATownAsync();
        return (town, await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator)));
    }

    [Fact]
    public async Task An_address_base_is_uploaded_followed_and_reported_line_by_line()
    {
        var (town, visitor) = await AsAdministratorAsync();
        var page = await visitor.Visit("/administration/lieux/adresses");
        var lines = Enumerable.Range(1, 400).Select(number => GivenPlaces.BalLine($"k{number}", number)).Concat(Enumerable.Repeat(GivenPlaces.BalLine("k1", 1), 30)).ToArray();

        page = await page.Attach("Fichier CSV", GivenPlaces.Bal(lines), "montclair.csv", "text/csv").Press("Importer le fichier");
        Assert.Contains("En attente", page.Text, StringComparison.Ordinal);
        await town.RunAsync<ImportAddresses>();
        page = await visitor.Visit(page.Url);

        Assert.Contains("En service", page.Text, StringComparison.Ordinal);
        Assert.Equal("400", page.Fact("Lignes reprises"));
        Assert.Equal(30, page.All("tbody tr").Count);
        using var report = await visitor.Download($"{page.Url}/rapport");
        var text = await report.Content.ReadAsStringAsync();
        Assert.Equal(31, text.TrimEnd().Split("\r\n").Length);
        Assert.Contains("cle_interop", text, StringComparison.Ordinal);
        Assert.Contains("montclair.csv", (await visitor.Visit("/administration/lieux")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_told_to_a_script_and_another_town_s_import_is_unknown()
    {
        var (town, visitor) = await AsAdministratorAsync();
        var (_, stranger) = await AsAdministratorAsync();
        var id = await town.AskedToImportAsync(GivenPlaces.Bal(GivenPlaces.BalLine("a", 1)));

        using var waiting = await visitor.Download($"/administration/lieux/adresses/{id}/avancement");
        Assert.Contains("\"ended\":false", await waiting.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await town.RunAsync<ImportAddresses>();
        using var done = await visitor.Download($"/administration/lieux/adresses/{id}/avancement");
        Assert.Contains("\"ended\":true", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visit($"/administration/lieux/adresses/{id}")).Status);
    }

    [Fact]
    public async Task Sectors_are_uploaded_renamed_ordered_and_switched_off()
    {
        var (town, visitor) = await AsAdministratorAsync();
        var page = await visitor.Visit("/administration/lieux/secteurs");

        page = await page.Attach("Fichier GeoJSON", Encoding.UTF8.GetBytes(InventedPlaces.Montclair.Sectors()), "secteurs.geojson", "application/geo+json").Press("Déposer le fichier");
        Assert.Equal("Les secteurs sont repris.", page.Flash);
        var centre = (await town.LocateAsync(InventedPlaces.Montclair.Centre)).SectorId;
        Assert.Equal("Centre", await NameAsync(centre));

        page = await page.Press("Retirer Centre");
        var now = (await town.LocateAsync(InventedPlaces.Montclair.Centre)).SectorId;
        Assert.Null(now);   // the quarters leave the middle out
        page = await page.Press("Remettre en service Centre");
        Assert.Equal(centre, (await town.LocateAsync(InventedPlaces.Montclair.Centre)).SectorId);

        page = await page.Fill("Nom du secteur Centre", "Hypercentre").Press("Renommer Centre");
        Assert.Equal("Hypercentre", await NameAsync(centre));
        await page.Press("Monter La Gare");
        Assert.Equal(["CENTRE", "EST", "NORD"], await town.AskAsync(db => db.Sectors.OrderBy(s => s.Rank).Select(s => s.Code).Take(3).ToListAsync()));
        Assert.Equal([AuditAct.SectorsTaken, AuditAct.SectorChanged, AuditAct.SectorChanged, AuditAct.SectorChanged, AuditAct.SectorsOrdered],
            await town.AskAsync(db => db.AuditEntries.OrderBy(e => e.Id).Select(e => e.Act).ToListAsync()));

        Task<string> NameAsync(Guid? id) => town.AskAsync(db => db.Sectors.Where(s => s.Id == id).Select(s => s.Name).SingleAsync());
    }

    [Theory]
    [InlineData("""{"type":"Feature","properties":{"nom":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}""", "se croise")]
    [InlineData("""{"type":"Feature","properties":{"nom":"A"},"geometry":{"type":"Polygon","coordinates":[[[652469,6862035],[652470,6862035],[652470,6862036],[652469,6862035]]]}}""", "longitude et latitude")]
    [InlineData("""{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}""", "nom manque")]
    [InlineData("not json", "GeoJSON")]
    public async Task A_bad_file_of_sectors_is_refused_in_words_and_changes_nothing(string text, string words)
    {
        var (town, visitor) = await AsAdministratorAsync();

        var page = await (await visitor.Visit("/administration/lieux/secteurs")).Attach("Fichier GeoJSON", Encoding.UTF8.GetBytes(text), "a.geojson", "application/json").Press("Déposer le fichier");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Errors["Fichier GeoJSON"], StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync(db => db.Sectors.CountAsync()));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(100)]
    public async Task A_file_beyond_twenty_megabytes_is_told_so(int megabytes)
    {
        var (_, visitor) = await AsAdministratorAsync();

        var page = await (await visitor.Visit("/administration/lieux/secteurs")).Attach("Fichier GeoJSON", new byte[megabytes * 1024 * 1024 + 1], "a.geojson", "application/json").Press("Déposer le fichier");

        Assert.Contains(page.Status, (HttpStatusCode[])[HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnprocessableEntity]);
        Assert.Contains("20 Mo", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://tuiles.example.org/{z}/{x}/{y}.png")]
    [InlineData("https://tuiles.example.org/{z}/{x}.png")]
    [InlineData("https://tuiles.example.org;script-src/{z}/{x}/{y}.png")]
    [InlineData("https://user:word@tuiles.example.org/{z}/{x}/{y}.png")]
    [InlineData("https://{z}.example.org/{x}/{y}.png")]
    [InlineData("https://127.0.0.1/{z}/{x}/{y}.png")]
    [InlineData("https://tuiles.example.org/{z}/{x}/{y}/{s}")]
    [InlineData("javascript:alert(1)//{z}{x}{y}")]
    public async Task A_tile_address_that_is_none_is_refused(string url)
    {
        var (_, visitor) = await AsAdministratorAsync();

        var page = await (await visitor.Visit("/administration/lieux/carte")).Fill("Adresse des tuiles", url).Fill("Mention de la source", "© Exemple").Press("Enregistrer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("https://", page.Errors["Adresse des tuiles"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_and_the_limits_are_taken()
    {
        var (town, visitor) = await AsAdministratorAsync();
        var page = await visitor.Visit("/administration/lieux/carte");

        page = await page.Attach("Plan des rues (GeoJSON)", Encoding.UTF8.GetBytes(InventedPlaces.Montclair.StreetPlan()), "plan.geojson", "application/json").Press("Déposer le plan");
        Assert.Equal("Le plan des rues est repris.", page.Flash);
        page = await page.Attach("Limites (GeoJSON)", Encoding.UTF8.GetBytes(InventedPlaces.Montclair.Outline()), "limites.geojson", "application/json").Press("Déposer les limites");
        Assert.Equal("Les limites du territoire sont reprises.", page.Flash);

        Assert.True((await town.LocateAsync(new(46.99, 2.51))).IsOutside);
        Assert.False((await town.LocateAsync(InventedPlaces.Montclair.Centre)).IsOutside);
    }
}
