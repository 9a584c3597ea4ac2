using System.Net;
using System.Text.Json;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>What everyone may know of demands: nothing that leads to somebody.</summary>
public sealed class PublicMapTests
{
    private static readonly string Everywhere = "/carte/demandes?box=46.8,2.4,47.1,2.7";

    [Fact]
    public async Task A_town_that_shows_nothing_says_so()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Categories.ExecuteUpdateAsync(set => set.SetProperty(c => c.Visibility, CategoryVisibility.Private)));
        await town.ARequestAsync();

        Assert.Contains("Rien à montrer ici", (await town.Visitor().Visit("/carte")).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await PointsAsync(town, Everywhere)).GetArrayLength());
    }

    [Fact]
    public async Task A_public_demand_shows_its_kind_state_month_and_street_and_nothing_else()
    {
        var town = await OpenTownAsync();
        await PlacedAsync(town, "31 rue des Tisserands");

        var page = await town.Visitor().Visit("/carte");

        var row = Assert.Single(page.All("ul.lines li"));
        Assert.Contains("Rue des Tisserands", row, StringComparison.Ordinal);
        Assert.Contains("Reçue", row, StringComparison.Ordinal);
        foreach (var hidden in (string[])["31", "Leroux", "trou profond", "@"]) Assert.DoesNotContain(hidden, row, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Words_that_are_no_street_of_ours_are_not_shown()
    {
        var town = await OpenTownAsync();
        await PlacedAsync(town, "31 rue des Tisserands", address: "chez Mme Durand, au fond de la cour");

        var page = await town.Visitor().Visit("/carte");

        Assert.DoesNotContain("Durand", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_is_moved_to_a_corner_some_fifty_metres_away_at_most()
    {
        var town = await OpenTownAsync();
        var at = await PlacedAsync(town, "31 rue des Tisserands");

        var point = (await PointsAsync(town, Everywhere))[0];

        var shown = new GeoPoint(point.GetProperty("lat").GetDouble(), point.GetProperty("lon").GetDouble());
        Assert.InRange(shown.DistanceTo(at), 0, 40);
        Assert.Equal(0, Math.Abs(shown.Lat * 2000 - Math.Round(shown.Lat * 2000)), 1e-6);
        Assert.Equal(["lat", "lon", "count", "title", "state"], point.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Refused_and_forgotten_demands_and_those_of_private_kinds_are_absent()
    {
        var town = await OpenTownAsync();
        await PlacedAsync(town, "31 rue des Tisserands", RequestPhase.Refused);
        await PlacedAsync(town, "9 rue des Tisserands", category: "trottoir-degrade");

        Assert.Empty((await town.Visitor().Visit("/carte")).All("ul.lines li"));
        Assert.Equal(0, (await PointsAsync(town, Everywhere)).GetArrayLength());
    }

    [Fact]
    public async Task The_list_goes_on_by_pages_whose_address_tells_no_moment_and_the_filter_stays()
    {
        var town = await OpenTownAsync();
        for (var at = 0; at < 23; at++) await PlacedAsync(town, "31 rue des Tisserands");
        var page = await town.Visitor().Visit("/carte?etat=Received");

        Assert.Equal(20, page.All("ul.lines li").Count);
        Assert.DoesNotMatch(@"suite=\d", page.Link("Plus anciennes"));
        page = await page.Follow("Plus anciennes");
        Assert.Equal(3, page.All("ul.lines li").Count);
        Assert.Contains("etat=Received", page.Url, StringComparison.Ordinal);
        Assert.Empty((await town.Visitor().Visit("/carte?etat=Done")).All("ul.lines li"));
    }

    [Fact]
    public async Task Many_points_come_as_counts()
    {
        var town = await OpenTownAsync();
        for (var more = 0; more <= PublicMapPage; more++) await PlacedAsync(town, "31 rue des Tisserands");

        var points = await PointsAsync(town, Everywhere);

        Assert.Equal(PublicMapPage + 1, points.EnumerateArray().Sum(point => point.GetProperty("count").GetInt32()));
        Assert.InRange(points.GetArrayLength(), 1, 4);
    }

    [Theory]
    [InlineData("/carte/demandes")]
    [InlineData("/carte/demandes?box=1,2,3")]
    [InlineData("/carte/demandes?box=a,b,c,d")]
    [InlineData("/carte/demandes?box=47,2,46,3")]
    [InlineData("/carte/demandes?box=NaN,2,46,3")]
    public async Task A_box_that_is_none_is_refused(string path)
    {
        using var answer = await (await Given.ATownAsync()).Visitor().Download(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_forged_page_address_leads_to_the_first_page()
    {
        var town = await OpenTownAsync();
        await PlacedAsync(town, "31 rue des Tisserands");

        Assert.Single((await town.Visitor().Visit("/carte?suite=123_00000000000000000000000000000000&etat=9%3Cscript%3E")).All("ul.lines li"));
    }

    private const int PublicMapPage = 301;

    private static async Task<JsonElement> PointsAsync(Town town, string path)
    {
        using var answer = await town.Visitor().Download(path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>Holes in the road are public there, the rest is not.</summary>
    private static async Task<Town> OpenTownAsync()
    {
        var town = await Given.ATownAsync();
        await town.ImportsAsync(InventedPlaces.Montclair.Bal());
        await town.DoAsync(db => db.Categories.ExecuteUpdateAsync(set => set.SetProperty(c => c.Visibility, c => c.Slug == "nid-de-poule" ? CategoryVisibility.Public : CategoryVisibility.Private)));
        return town;
    }

    private static async Task<GeoPoint> PlacedAsync(Town town, string where, RequestPhase phase = RequestPhase.New, string? address = null, string category = "nid-de-poule")
    {
        var at = InventedPlaces.Montclair.Find(where)!.Value;
        var request = await town.ARequestAsync(phase);
        await town.DoAsync(db => db.Requests.Where(r => r.Id == request.Id).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Lat, at.Lat).SetProperty(r => r.Lon, at.Lon).SetProperty(r => r.Address, address ?? where)
            .SetProperty(r => r.CategoryId, db.Categories.Where(c => c.Slug == category).Select(c => c.Id).Single())));
        return at;
    }
}
