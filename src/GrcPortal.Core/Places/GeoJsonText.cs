using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GrcPortal.Core.Places;

/// <summary>Writes what <see cref="GeoJson"/> read: what is stored and sent is ours, not what somebody uploaded.</summary>
public static class GeoJsonText
{
    public static string Of(Geometry shape) => Written(json => Write(json, shape));

    public static string OfCollection(IEnumerable<(Geometry Shape, IReadOnlyDictionary<string, string> Properties)> features) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var (shape, properties) in features)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            foreach (var (name, value) in properties) json.WriteString(name, value);
            json.WriteEndObject();
            json.WritePropertyName("geometry");
            Write(json, shape);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, Geometry shape)
    {
        json.WriteStartObject();
        json.WriteString("type", shape.GeometryType);
        json.WritePropertyName("coordinates");
        Coordinates(json, shape);
        json.WriteEndObject();
    }

    private static void Coordinates(Utf8JsonWriter json, Geometry shape)
    {
        switch (shape)
        {
            case Point point: Position(json, point.Coordinate); break;
            case LineString line: List(json, line.Coordinates, Position); break;
            case Polygon polygon: List(json, [polygon.ExteriorRing, .. polygon.InteriorRings], Coordinates); break;
            default: List(json, Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN), Coordinates); break;
        }
    }

    private static void List<T>(Utf8JsonWriter json, IEnumerable<T> parts, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var part in parts) write(json, part);
        json.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter json, Coordinate at)
    {
        json.WriteStartArray();
        json.WriteNumberValue(at.X);
        json.WriteNumberValue(at.Y);
        json.WriteEndArray();
    }
}
