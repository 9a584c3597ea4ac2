using System.Text;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Places;

namespace GrcPortal.Core.Tests.Places;

public sealed class GeoJsonTests
{
    private const string Square = """[[[2.5,46.9],[2.6,46.9],[2.6,47.0],[2.5,47.0],[2.5,46.9]]]""";

    [Fact]
    public async Task A_polygon_with_its_name_is_read_and_written_again()
    {
        var reading = await ReadAsync(Collection($$"""{"type":"Feature","properties":{"nom":"Centre","population":1200},"geometry":{"type":"Polygon","coordinates":{{Square}} } }"""));

        var feature = Assert.Single(reading.Features);
        Assert.Equal("Centre", feature.Named("name", "nom"));
        Assert.Equal($"{{\"type\":\"Polygon\",\"coordinates\":{Square.Replace("47.0", "47", StringComparison.Ordinal)}}}", GeoJsonText.Of(feature.Shape));
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}""", GeoProblem.CrossesItself)]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}""", GeoProblem.BadPolygon)]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]]}""", GeoProblem.BadPolygon)]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", GeoProblem.NoGeometry)]
    [InlineData("""{"type":"Polygon","coordinates":[[[652469.02,6862035.26],[652470,6862035],[652470,6862036],[652469.02,6862035.26]]]}""", GeoProblem.OtherProjection)]
    [InlineData("""{"type":"Polygon","coordinates":[[["a",1],[1,0],[1,1],["a",1]]]}""", GeoProblem.NotGeoJson)]
    [InlineData("""{"type":"Polygon","coordinates":[[[1],[1,0],[1,1],[1]]]}""", GeoProblem.NotGeoJson)]
    [InlineData("""{"type":"Polygon","coordinates":12}""", GeoProblem.NotGeoJson)]
    [InlineData("""{"type":"Polygon"}""", GeoProblem.NoGeometry)]
    [InlineData("""{"type":"Circle","coordinates":[0,0]}""", GeoProblem.OtherGeometry)]
    [InlineData("""null""", GeoProblem.NoGeometry)]
    public async Task What_is_no_shape_is_told_with_its_feature(string geometry, string problem)
    {
        var good = $$"""{"type":"Feature","properties":{"nom":"A"},"geometry":{"type":"Polygon","coordinates":{{Square}} } }""";
        var reading = await ReadAsync(Collection(good, $$"""{"type":"Feature","properties":{},"geometry":{{geometry}} }"""));

        Assert.Equal((problem, 2), (reading.Problem, reading.At));
        Assert.Empty(reading.Features);
    }

    [Theory]
    [InlineData("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}}""", GeoProblem.OtherProjection)]
    [InlineData("""{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}""", null)]
    [InlineData("""{"type":"name","properties":{"name":"EPSG:4326"}}""", null)]
    [InlineData("null", null)]
    public async Task Another_projection_is_refused(string crs, string? problem)
    {
        var reading = await ReadAsync($$"""{"type":"FeatureCollection","crs":{{crs}},"features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":{{Square}} } }]}""");

        Assert.Equal(problem, reading.Problem);
    }

    [Theory]
    [InlineData("", GeoProblem.NotGeoJson)]
    [InlineData("{", GeoProblem.NotGeoJson)]
    [InlineData("[]", GeoProblem.NotGeoJson)]
    [InlineData("\"a\"", GeoProblem.NotGeoJson)]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", GeoProblem.Empty)]
    [InlineData("""{"type":"FeatureCollection","features":[1]}""", GeoProblem.NotGeoJson)]
    [InlineData("""{"type":"FeatureCollection","type":"Twice","features":[]}""", GeoProblem.NotGeoJson)]
    [InlineData("<svg/>", GeoProblem.NotGeoJson)]
    public async Task What_is_no_GeoJSON_is_told(string text, string problem) => Assert.Equal(problem, (await ReadAsync(text)).Problem);

    [Fact]
    public async Task Depth_has_a_limit() => Assert.Equal(GeoProblem.NotGeoJson, (await ReadAsync(new string('[', 200) + new string(']', 200))).Problem);

    [Fact]
    public async Task More_than_twenty_megabytes_are_refused_before_they_are_read()
    {
        await using var endless = new Endless();

        Assert.Equal(GeoProblem.TooLarge, (await GeoJson.ReadAsync(endless, default)).Problem);
        Assert.InRange(endless.Taken, 0, GeoJson.MostBytes + 200_000);
    }

    [Fact]
    public async Task A_point_finds_its_sector_and_the_outline_of_the_invented_town()
    {
        var sectors = await ReadAsync(InventedPlaces.Montclair.Sectors());
        Assert.Null(sectors.Problem);
        var ids = sectors.Features.ToDictionary(feature => Guid.NewGuid());
        var index = new SectorIndex(ids.Select(sector => (sector.Key, GeoJsonText.Of(sector.Value.Shape))));

        Assert.Equal("Centre", ids[index.Find(InventedPlaces.Montclair.Centre)!.Value].Named("nom"));
        Assert.Null(index.Find(new(48.85, 2.35)));
        var outline = Assert.Single((await ReadAsync(InventedPlaces.Montclair.Outline())).Features).Shape;
        Assert.True(SectorIndex.Holds(outline, InventedPlaces.Montclair.Centre));
        Assert.False(SectorIndex.Holds(outline, new(46.99, 2.51)));
        Assert.Null((await ReadAsync(InventedPlaces.Montclair.StreetPlan())).Problem);
        Assert.Null((await ReadAsync(InventedPlaces.ValAure.Sectors())).Problem);
    }

    [Theory]
    [InlineData("14 rue des Tanneurs")]
    [InlineData("Rue du Moulin, à l’angle de l’avenue de la Gare")]
    [InlineData("Avenue de la Gare, devant le n° 41")]
    [InlineData("Chemin de la Fontaine")]
    [InlineData("Rond-point de l’Aure")]
    [InlineData("31 rue des Tisserands")]
    public void The_demo_s_demands_have_a_place(string address) => Assert.NotNull(InventedPlaces.Montclair.Find(address));

    [Fact]
    public void Metres_are_metres()
    {
        var paris = new GeoPoint(48.8566, 2.3522);

        Assert.InRange(paris.DistanceTo(new(45.7640, 4.8357)), 391_000, 393_000);
        Assert.InRange(paris.DistanceTo(paris.Moved(30, 40)), 49.9, 50.1);
        Assert.True(paris.Around(50).Holds(paris.Moved(49, 49)));
        Assert.False(paris.Around(50).Holds(paris.Moved(0, 51)));
    }

    private static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    private static Task<GeoReading> ReadAsync(string text) => GeoJson.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), default);

    private sealed class Endless : MemoryStream
    {
        public long Taken { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Taken += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
