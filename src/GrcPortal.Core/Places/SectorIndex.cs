using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GrcPortal.Core.Places;

/// <summary>Which area a point is in; the first of them in the town's order where two meet. Boxes are looked at before shapes.</summary>
public sealed class SectorIndex(IEnumerable<(Guid Id, string Geometry)> areas)
{
    private readonly Area[] _areas = [.. areas.Select(area => new Area(area.Id, GeoJson.Parse(area.Geometry)))];

    public Guid? Find(GeoPoint point) => _areas.FirstOrDefault(area => area.Holds(point))?.Id;

    /// <summary>One area on its own: a town's outline.</summary>
    public static bool Holds(Geometry shape, GeoPoint point) => new Area(Guid.Empty, shape).Holds(point);

    private sealed class Area(Guid id, Geometry shape)
    {
        private readonly Envelope _box = shape.EnvelopeInternal;
        private readonly IndexedPointInAreaLocator _locator = new(shape);

        public Guid Id => id;

        /// <summary>The locator builds its tree when first asked: two may ask at once.</summary>
        public bool Holds(GeoPoint point)
        {
            var at = new Coordinate(point.Lon, point.Lat);
            if (!_box.Contains(at)) return false;
            lock (_locator) return _locator.Locate(at) is not Location.Exterior;
        }
    }
}
