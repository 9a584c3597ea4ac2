using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GrcPortal.Core.Places;

/// <summary>A town's own map: its streets as lines, and its limit.</summary>
public sealed class StreetPlan
{
    private readonly IReadOnlyList<(Geometry Shape, Envelope Box, bool IsWater)> _ways;

    private StreetPlan(IReadOnlyList<(Geometry, Envelope, bool)> ways, Envelope box) => (_ways, Box) = (ways, new(box.MinY, box.MinX, box.MaxY, box.MaxX));

    /// <summary>What a map shows first.</summary>
    public GeoBox Box { get; }

    /// <summary>Null when there is neither a plan nor an outline.</summary>
    public static StreetPlan? Of(string? plan, string? outline)
    {
        var box = new Envelope();
        var ways = new List<(Geometry, Envelope, bool)>();
        if (plan is not null)
        {
            using var json = JsonDocument.Parse(plan);
            foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
            {
                var shape = GeoJson.Parse(feature.GetProperty("geometry").GetRawText());
                ways.Add((shape, shape.EnvelopeInternal, feature.GetProperty("properties").TryGetProperty("genre", out var kind) && kind.ValueEquals("eau")));
                box.ExpandToInclude(shape.EnvelopeInternal);
            }
        }
        if (outline is not null) box = GeoJson.Parse(outline).EnvelopeInternal;
        return box.IsNull ? null : new(ways, box);
    }

    /// <summary>The lines around a point, as paths of a drawing so many units wide and high with the point in its middle.</summary>
    public IEnumerable<(string Path, bool IsWater)> Around(GeoPoint point, double metresAside, double width, double height)
    {
        var scale = width / 2 / metresAside;
        var window = point.Around(metresAside * 1.05);
        var box = new Envelope(window.West, window.East, window.South, window.North);
        foreach (var (shape, own, isWater) in _ways)
        {
            if (!own.Intersects(box)) continue;
            for (var part = 0; part < shape.NumGeometries; part++)
                yield return (string.Join(' ', shape.GetGeometryN(part).Coordinates.Select((corner, at) => FormattableString.Invariant($"{(at is 0 ? 'M' : 'L')}{X(corner):0.#} {Y(corner):0.#}"))), isWater);
        }

        double X(Coordinate corner) => width / 2 + (corner.X - point.Lon) * point.LonShrink * 111_195 * scale;

        double Y(Coordinate corner) => height / 2 - (corner.Y - point.Lat) * 111_195 * scale;
    }
}
