using GrcPortal.Core.Places;

namespace GrcPortal.Core.Data.Demo;

/// <summary>
/// A commune that is nowhere, the same for the same seed: blocks pulled about, streets that run along some of them, houses on
/// both sides, a river through it. Large enough a number of them makes a département.
/// </summary>
internal sealed class InventedTown
{
    private const double Block = 118;   // metres
    private readonly Random _random;
    private readonly int _size;
    private readonly GeoPoint _centre;
    private readonly double _turn, _waveNorth, _waveEast;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _first;

    public InventedTown(string code, string name, GeoPoint centre, int seed, int size = 13, bool isFirst = true)
    {
        (Code, Name, _centre, _size, _random) = (code, name, centre, size, new Random(seed));
        (_turn, _waveNorth, _waveEast) = (_random.NextDouble() * 0.6 - 0.3, _random.NextDouble() * 6, _random.NextDouble() * 6);
        _first = new(isFirst ? InventedNames.Streets : []);   // the demo’s demands tell of one street each
        Streets = [.. Lay().OrderBy(street => Distance(street.Line)).Select(Name_)];
        Places = [.. InventedNames.Places.Take(isFirst ? InventedNames.Places.Length : 0).Select((place, at) => (place, At(Half + (at % 3 - 1) * 1.5 + 0.4, Half + (at / 3 - 1) * 1.6 + 0.5)))];
        River = [.. Enumerable.Range(-2, 4 * _size).Select(step => At(step / 2d - 1, Half + 2.4 + Math.Sin(step / 5d) * 1.1 + step / (4d * _size)))];
    }

    public string Code { get; }

    public string Name { get; }

    public IReadOnlyList<InventedStreet> Streets { get; }

    public IReadOnlyList<(string Name, GeoPoint At)> Places { get; }

    public IReadOnlyList<GeoPoint> River { get; }

    private double Half => (_size - 1) / 2d;

    /// <summary>The limit of its territory, closed.</summary>
    public IReadOnlyList<GeoPoint> Outline
    {
        get
        {
            var far = Half + 1.2;
            List<GeoPoint> ring = [.. Enumerable.Range(0, 24).Select(step => (Angle: step * Math.PI / 12, Far: far * (1.18 + 0.12 * Math.Sin(step * 1.9 + _waveEast))))
                .Select(corner => At(Half + Math.Sin(corner.Angle) * corner.Far, Half + Math.Cos(corner.Angle) * corner.Far))];
            return [.. ring, ring[0]];
        }
    }

    /// <summary>What lies between two corners of the grid, in blocks; beyond the outline on its outer sides.</summary>
    public IReadOnlyList<GeoPoint> Rectangle(double south, double west, double north, double east)
    {
        List<GeoPoint> ring = [At(south, west), .. Along(south, west, south, east), .. Along(south, east, north, east), .. Along(north, east, north, west), .. Along(north, west, south, west)];
        return ring;

        IEnumerable<GeoPoint> Along(double fromRow, double fromColumn, double toRow, double toColumn)
        {
            for (var step = 1; step <= 8; step++) yield return At(fromRow + (toRow - fromRow) * step / 8, fromColumn + (toColumn - fromColumn) * step / 8);
        }
    }

    /// <summary>Blocks along one side.</summary>
    public int Size => _size;

    /// <summary>Rows and columns, cut into streets of some blocks.</summary>
    private IEnumerable<(List<GeoPoint> Line, bool Row)> Lay()
    {
        foreach (var row in (bool[])[true, false])
        {
            for (var line = 0; line < _size; line++)
            {
                for (var start = 0; start < _size - 1;)
                {
                    var end = Math.Min(_size - 1, start + _random.Next(3, 7));
                    if (_size - 1 - end < 2) end = _size - 1;
                    yield return ([.. Enumerable.Range(start, end - start + 1).Select(at => row ? At(line, at) : At(at, line))], row);
                    start = end;
                }
            }
        }
    }

    private InventedStreet Name_((List<GeoPoint> Line, bool Row) way)
    {
        var name = _first.Count > 0 ? _first.Dequeue() : Invent();
        _names.Add(name);
        return new(name, way.Line);
    }

    private string Invent()
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = $"{InventedNames.Kinds[_random.Next(InventedNames.Kinds.Length)]} {InventedNames.Bases[_random.Next(InventedNames.Bases.Length)]}";
            if (!_names.Contains(name)) return name;
            if (attempt > 200) return $"{name} {_names.Count}";
        }
    }

    private double Distance(List<GeoPoint> line) => line[line.Count / 2].DistanceTo(_centre);

    /// <summary>A corner of the grid on the ground: turned, waved and a little out of place.</summary>
    private GeoPoint At(double row, double column)
    {
        var (north, east) = ((row - Half) * Block, (column - Half) * Block);
        north += 38 * Math.Sin(column / 2.1 + _waveNorth);
        east += 44 * Math.Sin(row / 2.6 + _waveEast);
        return _centre.Moved(north * Math.Cos(_turn) - east * Math.Sin(_turn), north * Math.Sin(_turn) + east * Math.Cos(_turn));
    }
}

/// <summary>A street from its first house to its last; odd numbers on the left, even ones on the right.</summary>
internal sealed record InventedStreet(string Name, IReadOnlyList<GeoPoint> Line)
{
    private const double HouseEvery = 13, BesideMiddle = 8;

    public IEnumerable<(int Number, string? Suffix, GeoPoint At)> Houses()
    {
        var number = 0;
        for (var at = 1; at < Line.Count; at++)
        {
            var (from, to) = (Line[at - 1], Line[at]);
            var length = from.DistanceTo(to);
            var (north, east) = ((to.Lat - from.Lat) / length, (to.Lon - from.Lon) * from.LonShrink / length);
            for (var along = HouseEvery; along < length - 6; along += HouseEvery)
            {
                number++;
                var on = new GeoPoint(from.Lat + (to.Lat - from.Lat) * along / length, from.Lon + (to.Lon - from.Lon) * along / length);
                var side = number % 2 is 1 ? -BesideMiddle : BesideMiddle;
                var house = on.Moved(-side * east * 111_195, side * north * 111_195);
                yield return (number, null, house);
                if (number % 23 is 0) yield return (number, "bis", house.Moved(4, 3));
            }
        }
    }
}
