using System.Globalization;

namespace GrcPortal.Core.Places;

/// <summary>A place on the ground, in degrees (WGS 84).</summary>
public readonly record struct GeoPoint(double Lat, double Lon)
{
    private const double EarthRadius = 6_371_008.8;

    public bool IsOnEarth => double.IsFinite(Lat) && double.IsFinite(Lon) && Math.Abs(Lat) <= 90 && Math.Abs(Lon) <= 180;

    /// <summary>Null unless both are there and on the globe.</summary>
    public static GeoPoint? Of(double? lat, double? lon) =>
        lat is { } y && lon is { } x && new GeoPoint(y, x) is { IsOnEarth: true } point ? point : null;

    /// <summary>« 46.931200,2.514700 », as a form carries it.</summary>
    public static GeoPoint? Parse(string? text) =>
        text?.Split(',') is [var lat, var lon] && double.TryParse(lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && double.TryParse(lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            ? Of(y, x) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lat:0.000000},{Lon:0.000000}");

    /// <summary>Metres, along the great circle.</summary>
    public double DistanceTo(GeoPoint other)
    {
        var (a, b) = (Radians(Lat), Radians(other.Lat));
        var (dy, dx) = (Math.Sin((b - a) / 2), Math.Sin(Radians(other.Lon - Lon) / 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(dy * dy + Math.Cos(a) * Math.Cos(b) * dx * dx)));
    }

    /// <summary>What holds everything within so many metres: an index looks for boxes, not for circles.</summary>
    public GeoBox Around(double metres)
    {
        var up = Degrees(metres / EarthRadius);
        var aside = up / Math.Max(LonShrink, 0.01);
        return new(Lat - up, Lon - aside, Lat + up, Lon + aside);
    }

    /// <summary>So many metres up and to the right; near enough for a town.</summary>
    public GeoPoint Moved(double north, double east) =>
        new(Lat + Degrees(north / EarthRadius), Lon + Degrees(east / EarthRadius) / LonShrink);

    /// <summary>How much shorter a degree of longitude is than one of latitude, here.</summary>
    public double LonShrink => Math.Cos(Radians(Lat));

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}

public readonly record struct GeoBox(double South, double West, double North, double East)
{
    public bool Holds(GeoPoint point) => point.Lat >= South && point.Lat <= North && point.Lon >= West && point.Lon <= East;
}
