using System.Globalization;
using System.Text;
using GrcPortal.Core.Places;
using NetTopologySuite.Geometries;

namespace GrcPortal.Core.Data.Demo;

/// <summary>The files an invented authority would upload: its addresses (BAL 1.4), sectors, outline and street plan. The same at each call.</summary>
public sealed class InventedPlaces
{
    private static readonly GeometryFactory Shapes = new(new PrecisionModel(), 4326);
    private readonly IReadOnlyList<InventedTown> _communes;

    private InventedPlaces(params IReadOnlyList<InventedTown> communes) => _communes = communes;

    /// <summary>About three thousand addresses.</summary>
    public static InventedPlaces Montclair { get; } = new(new InventedTown("99001", "Montclair-sur-Aure", new(46.9312, 2.5147), seed: 1));

    /// <summary>Three communes of about a thousand.</summary>
    public static InventedPlaces ValAure { get; } = new(
        new InventedTown("99011", "Aubrac-le-Petit", new(46.8810, 2.4630), seed: 11, size: 8),
        new InventedTown("99012", "Bellenoy", new(46.8935, 2.4902), seed: 12, size: 8, isFirst: false),
        new InventedTown("99013", "Chantemerle", new(46.8718, 2.4921), seed: 13, size: 8, isFirst: false));

    /// <summary>As many communes as it takes: a hundred and twenty make some 300 000 addresses.</summary>
    public static InventedPlaces Many(int communes) => new([.. Enumerable.Range(0, communes).Select(at => new InventedTown(
        (99100 + at).ToString(CultureInfo.InvariantCulture), $"{InventedNames.Communes[at % InventedNames.Communes.Length]} {at + 1}",
        new GeoPoint(46.2, 1.8).Moved(at / 10 * 2600, at % 10 * 2600), seed: 100 + at, isFirst: at is 0))]);

    /// <summary>The middle of the first commune.</summary>
    public GeoPoint Centre => _communes[0].Streets[0].Line[_communes[0].Streets[0].Line.Count / 2];

    public int Addresses => _communes.Sum(commune => commune.Streets.Sum(street => street.Houses().Count()));

    /// <summary>Every door as people write it, street by street; with its commune where there are several.</summary>
    public IEnumerable<(string Address, GeoPoint At)> Doors() =>
        from commune in _communes
        from street in commune.Streets
        from house in street.Houses()
        select ($"{house.Number}{(house.Suffix is null ? "" : $" {house.Suffix}")} {char.ToLower(street.Name[0], CultureInfo.InvariantCulture)}{street.Name[1..]}{(_communes.Count > 1 ? $", {commune.Name}" : "")}", house.At);

    /// <summary>Where an address of the demo is: « 12 rue des Lices », « Place du Marché », « Avenue de la Gare, devant le n° 41 ».</summary>
    public GeoPoint? Find(string address)
    {
        var typed = TypedAddress.Of(address.Split(", à l’angle", 2)[0].Replace(", devant le n°", " n°", StringComparison.Ordinal).Split(", devant", 2)[0]);
        var commune = _communes[0];
        var known = commune.Streets.Select((street, at) => new KnownStreet(Id(at), street.Name, commune.Name, street.Line[street.Line.Count / 2]))
            .Concat(commune.Places.Select((place, at) => new KnownStreet(Id(-1 - at), place.Name, commune.Name, place.At)));
        if (new StreetIndex([.. known]).Match(typed.Words, 1) is not [var match]) return null;
        return typed.Number is { } number && commune.Streets.SingleOrDefault(street => street.Name == match.Street.Name) is { } found && found.Houses().FirstOrDefault(house => house.Number == number) is { Number: > 0 } house
            ? house.At : match.Street.At;

        static Guid Id(int at) => new(at, 0, 0, new byte[8]);
    }

    public void WriteAddresses(Stream file)
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine("id_ban_commune;id_ban_toponyme;id_ban_adresse;cle_interop;commune_insee;commune_nom;commune_deleguee_insee;commune_deleguee_nom;voie_nom;lieudit_complement_nom;numero;suffixe;position;x;y;long;lat;cad_parcelles;source;date_der_maj;certification_commune");
        foreach (var commune in _communes)
        {
            for (var at = 0; at < commune.Streets.Count; at++)
            {
                foreach (var (number, suffix, where) in commune.Streets[at].Houses()) Line(commune, 10 * (at + 1), commune.Streets[at].Name, number, suffix, where);
            }
            for (var at = 0; at < commune.Places.Count; at++) Line(commune, 9000 + at, commune.Places[at].Name, BalAddress.NoNumber, null, commune.Places[at].At);
        }

        void Line(InventedTown commune, int way, string street, int number, string? suffix, GeoPoint where) => text.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $";;;{commune.Code}_{way:0000}_{number:00000}{(suffix is null ? "" : $"_{suffix}")};{commune.Code};{commune.Name};;;{street};;{number};{suffix};entrée;;;{where.Lon:0.000000};{where.Lat:0.000000};;commune;2026-09-01;1"));
    }

    public string Outline() => GeoJsonText.Of(Territory());

    /// <summary>A quarter each for one commune, a commune each for several.</summary>
    public string Sectors()
    {
        if (_communes.Count > 1) return Collection(_communes.Select(commune => (commune.Code, commune.Name, (Geometry)Polygon(commune.Outline))));
        var (town, far) = (_communes[0], 3d * _communes[0].Size);
        var (low, high, half) = (town.Size * 0.33, town.Size * 0.62, (town.Size - 1) / 2d);
        var centre = Polygon(town.Rectangle(low, low, high, high));
        return Collection(
        [
            ("CENTRE", "Centre", centre),
            ("NORD", "La Haute Borne", Quarter(half, -far, far, half)),
            ("EST", "La Gare", Quarter(half, half, far, far)),
            ("SUD", "Les Grands Prés", Quarter(-far, half, half, far)),
            ("OUEST", "Le Moulin", Quarter(-far, -far, half, half)),
        ]);

        Geometry Quarter(double south, double west, double north, double east) =>
            Polygon(town.Rectangle(south, west, north, east)).Intersection(Territory()).Difference(centre);
    }

    public string StreetPlan() => GeoJsonText.OfCollection(
    [
        .. _communes.Select(commune => (Line(commune.River).Intersection(Polygon(commune.Outline)), Named("L’Aure", "eau"))),
        .. _communes.SelectMany(commune => commune.Streets.Select(street => (Line(street.Line), Named(street.Name, street.Name.StartsWith("Avenue", StringComparison.Ordinal) || street.Name.StartsWith("Route", StringComparison.Ordinal) ? "route" : "rue")))),
    ]);

    private Geometry Territory() => _communes.Select(commune => (Geometry)Polygon(commune.Outline)).Aggregate((all, one) => all.Union(one));

    private static string Collection(IEnumerable<(string Code, string Name, Geometry Shape)> sectors) =>
        GeoJsonText.OfCollection(sectors.Select(sector => (sector.Shape, (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["code"] = sector.Code, ["nom"] = sector.Name })));

    private static Dictionary<string, string> Named(string name, string kind) => new() { ["nom"] = name, ["genre"] = kind };

    private static LineString Line(IEnumerable<GeoPoint> points) => Shapes.CreateLineString(Corners(points));

    private static Polygon Polygon(IEnumerable<GeoPoint> points) => Shapes.CreatePolygon(Corners(points));

    private static Coordinate[] Corners(IEnumerable<GeoPoint> points) => [.. points.Select(point => new Coordinate(Math.Round(point.Lon, 6), Math.Round(point.Lat, 6)))];
}
