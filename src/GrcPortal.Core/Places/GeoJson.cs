using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace GrcPortal.Core.Places;

/// <summary>
/// Reads features in longitude and latitude (RFC 7946). Another projection, a coordinate off the globe, a polygon that crosses
/// itself, too much of anything: a code and the feature it is about, never an exception.
/// </summary>
public static class GeoJson
{
    public const int MostBytes = 20 * 1024 * 1024;
    private const int MostDepth = 12, MostFeatures = 20_000, MostPositions = 300_000;

    private static readonly GeometryFactory Shapes = new(new PrecisionModel(), 4326);
    private static readonly string[] OurProjection = ["CRS84", "4326"];

    public static async Task<GeoReading> ReadAsync(Stream file, CancellationToken ct)
    {
        try
        {
            if (await BytesAsync(file, ct) is not { } bytes) return GeoReading.Refused(GeoProblem.TooLarge);
            using var json = JsonDocument.Parse(WithoutMark(bytes), new() { MaxDepth = MostDepth, AllowDuplicateProperties = false });
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return GeoReading.Refused(GeoProblem.NotGeoJson);
        }
    }

    /// <summary>Of a geometry we wrote ourselves.</summary>
    public static Geometry Parse(string geometry)
    {
        using var json = JsonDocument.Parse(geometry);
        return ShapeOf(json.RootElement, new());
    }

    private static GeoReading Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object || Text(root, "type") is not { } type) return GeoReading.Refused(GeoProblem.NotGeoJson);
        if (root.TryGetProperty("crs", out var crs) && crs.ValueKind is not JsonValueKind.Null && !OurProjection.Any(name => crs.GetRawText().Contains(name, StringComparison.OrdinalIgnoreCase)))
            return GeoReading.Refused(GeoProblem.OtherProjection);

        List<JsonElement> features = type switch
        {
            "FeatureCollection" when root.TryGetProperty("features", out var list) && list.ValueKind is JsonValueKind.Array => [.. list.EnumerateArray().Take(MostFeatures + 1)],
            _ => [root],
        };
        if (features.Count is 0) return GeoReading.Refused(GeoProblem.Empty);
        if (features.Count > MostFeatures) return GeoReading.Refused(GeoProblem.TooMany);

        var (read, budget) = (new List<GeoFeature>(features.Count), new Budget());
        for (var at = 0; at < features.Count; at++)
        {
            try
            {
                read.Add(FeatureOf(features[at], budget));
            }
            catch (RefusedShapeException refused)
            {
                return new([], refused.Code, at + 1);
            }
        }
        return new(read, null, null);
    }

    private static GeoFeature FeatureOf(JsonElement feature, Budget budget)
    {
        if (feature.ValueKind is not JsonValueKind.Object) throw new RefusedShapeException(GeoProblem.NotGeoJson);
        if (Text(feature, "type") is not "Feature") return new(ShapeOf(feature, budget), new Dictionary<string, string>());
        if (!feature.TryGetProperty("geometry", out var shape) || shape.ValueKind is not JsonValueKind.Object) throw new RefusedShapeException(GeoProblem.NoGeometry);
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (feature.TryGetProperty("properties", out var bag) && bag.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in bag.EnumerateObject().Take(100).Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
                properties.TryAdd(property.Name, property.Value.ToString());
        }
        return new(ShapeOf(shape, budget), properties);
    }

    private static Geometry ShapeOf(JsonElement shape, Budget budget)
    {
        if (!shape.TryGetProperty("coordinates", out var coordinates)) throw new RefusedShapeException(GeoProblem.NoGeometry);
        Geometry read = Text(shape, "type") switch
        {
            "Point" => Shapes.CreatePoint(PositionOf(coordinates, budget)),
            "LineString" => LineOf(coordinates),
            "MultiLineString" => Shapes.CreateMultiLineString([.. Parts(coordinates).Select(LineOf)]),
            "Polygon" => PolygonOf(coordinates),
            "MultiPolygon" => Shapes.CreateMultiPolygon([.. Parts(coordinates).Select(PolygonOf)]),
            _ => throw new RefusedShapeException(GeoProblem.OtherGeometry),
        };
        if (read is not IPolygonal) return read;
        if (read.IsEmpty) throw new RefusedShapeException(GeoProblem.NoGeometry);
        return new IsValidOp(read).ValidationError is { } error
            ? throw new RefusedShapeException(error.ErrorType is TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection ? GeoProblem.CrossesItself : GeoProblem.BadPolygon)
            : read;

        LineString LineOf(JsonElement line) => Positions(line) is { Length: >= 2 } positions ? Shapes.CreateLineString(positions) : throw new RefusedShapeException(GeoProblem.NoGeometry);

        Polygon PolygonOf(JsonElement polygon)
        {
            LinearRing[] rings = [.. Parts(polygon).Select(RingOf)];
            return rings.Length > 0 ? Shapes.CreatePolygon(rings[0], rings[1..]) : throw new RefusedShapeException(GeoProblem.NoGeometry);
        }

        LinearRing RingOf(JsonElement ring) => Positions(ring) is { Length: >= 4 } positions && positions[0].Equals2D(positions[^1])
            ? Shapes.CreateLinearRing(positions) : throw new RefusedShapeException(GeoProblem.BadPolygon);

        Coordinate[] Positions(JsonElement line) => [.. Parts(line).Select(position => PositionOf(position, budget))];
    }

    private static Coordinate PositionOf(JsonElement position, Budget budget)
    {
        if (position.ValueKind is not JsonValueKind.Array || position.GetArrayLength() is < 2 or > 4) throw new RefusedShapeException(GeoProblem.NotGeoJson);
        if (++budget.Positions > MostPositions) throw new RefusedShapeException(GeoProblem.TooMany);
        if (position[0].ValueKind is not JsonValueKind.Number || position[1].ValueKind is not JsonValueKind.Number) throw new RefusedShapeException(GeoProblem.NotGeoJson);
        var point = new GeoPoint(position[1].GetDouble(), position[0].GetDouble());
        return point.IsOnEarth ? new(Round(point.Lon), Round(point.Lat)) : throw new RefusedShapeException(GeoProblem.OtherProjection);
    }

    private static JsonElement.ArrayEnumerator Parts(JsonElement list) =>
        list.ValueKind is JsonValueKind.Array ? list.EnumerateArray() : throw new RefusedShapeException(GeoProblem.NotGeoJson);

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>Ten centimetres are enough for a town.</summary>
    private static double Round(double degrees) => Math.Round(degrees, 6);

    /// <summary>Null once there is more than we take, without reading the rest.</summary>
    private static async Task<byte[]?> BytesAsync(Stream file, CancellationToken ct)
    {
        using var read = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int count; (count = await file.ReadAsync(block, ct)) > 0;)
        {
            if (read.Length + count > MostBytes) return null;
            read.Write(block, 0, count);
        }
        return read.ToArray();
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;

    private sealed class Budget { public int Positions { get; set; } }

    private sealed class RefusedShapeException(string code) : Exception { public string Code => code; }
}

/// <summary>A geometry with what is known of it, by name.</summary>
public sealed record GeoFeature(Geometry Shape, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>The first of these names that has a value.</summary>
    public string? Named(params IEnumerable<string> names) => names.Select(name => Properties.GetValueOrDefault(name)?.Trim()).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}

/// <summary>All features, or why there are none and which of them it is about, counted from one.</summary>
public sealed record GeoReading(IReadOnlyList<GeoFeature> Features, string? Problem, int? At)
{
    public static GeoReading Refused(string problem) => new([], problem, null);
}

public static class GeoProblem
{
    public const string TooLarge = nameof(TooLarge), NotGeoJson = nameof(NotGeoJson), OtherProjection = nameof(OtherProjection), Empty = nameof(Empty), TooMany = nameof(TooMany),
        NoGeometry = nameof(NoGeometry), OtherGeometry = nameof(OtherGeometry), CrossesItself = nameof(CrossesItself), BadPolygon = nameof(BadPolygon), NoName = nameof(NoName), SameCode = nameof(SameCode);
}
