using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Places;

/// <summary>Addresses for what someone types, and the one nearest to a point. Streets are matched in memory, doors in the database by equality and ranges only.</summary>
public sealed class FindAddresses(GrcDbContext db, TownPlaces places)
{
    public const int ShortestTyped = 3;
    private const int MostStreets = 12;
    private static readonly double[] Rings = [60, 250, 1000];   // metres

    public async Task<IReadOnlyList<FoundAddress>> SuggestAsync(string? typed, int most, CancellationToken ct)
    {
        var address = TypedAddress.Of(typed?.Trim());
        if (typed is null || typed.Trim().Length < ShortestTyped || address.Words.Count is 0) return [];
        var streets = await places.StreetsAsync(ct);
        var matches = streets.Match(address.Words, address.Number is null ? most : MostStreets);
        if (matches.Count is 0) return [];
        if (address.Number is not { } number) return [.. matches.Select(InStreet)];

        // Streets are of one import, so theirs need not be asked for: before the tables are analysed, that would draw the planner to an index of all.
        var ids = matches.Select(match => match.Street.Id).ToList();
        var doors = await db.Addresses.Where(a => ids.Contains(a.StreetId) && a.Number == number)
            .Select(a => new { a.StreetId, a.Suffix, a.Lat, a.Lon }).ToListAsync(ct);
        FoundAddress[] found =
        [
            .. matches.SelectMany(match => doors.Where(door => door.StreetId == match.Street.Id)
                .OrderBy(door => door.Suffix == address.Suffix ? 0 : 1).ThenBy(door => door.Suffix)
                .Select(door => new FoundAddress(Label(number, door.Suffix, match.Street.Name, CommuneOf(match.Street.CommuneName)), new(door.Lat, door.Lon),
                    match.IsSure && door.Suffix == address.Suffix))),
            .. matches.Where(match => doors.All(door => door.StreetId != match.Street.Id)).Select(match => InStreet(match) with { IsSure = false }),
        ];
        return [.. found.Take(most)];

        FoundAddress InStreet(StreetMatch match) => new(Label(null, null, match.Street.Name, CommuneOf(match.Street.CommuneName)), match.Street.At, match.IsSure);

        string? CommuneOf(string name) => streets.HasSeveralCommunes ? name : null;
    }

    /// <summary>The door nearest to a point, with how far it is; null when there is none within a kilometre.</summary>
    public async Task<(FoundAddress Address, double Metres)?> NearestAsync(GeoPoint point, CancellationToken ct)
    {
        if ((await places.GroundAsync(ct)).ImportId is not { } import) return null;
        foreach (var ring in Rings)
        {
            var (box, shrink) = (point.Around(ring), point.LonShrink);
            var door = await (from a in db.Addresses
                              where a.ImportId == import && a.Lat >= box.South && a.Lat <= box.North && a.Lon >= box.West && a.Lon <= box.East
                              orderby (a.Lat - point.Lat) * (a.Lat - point.Lat) + (a.Lon - point.Lon) * shrink * ((a.Lon - point.Lon) * shrink)
                              join s in db.Streets on a.StreetId equals s.Id
                              select new { a.Number, a.Suffix, s.Name, s.CommuneName, a.Lat, a.Lon }).FirstOrDefaultAsync(ct);
            if (door is not null) return (new(Label(door.Number, door.Suffix, door.Name, (await places.StreetsAsync(ct)).HasSeveralCommunes ? door.CommuneName : null), new(door.Lat, door.Lon), true), point.DistanceTo(new(door.Lat, door.Lon)));
        }
        return null;
    }

    /// <summary>« 12 bis rue des Lices, Bellenoy »: after a number, the kind of way is written small.</summary>
    private static string Label(int? number, string? suffix, string street, string? commune)
    {
        var name = number is not null && StreetKey.Words(street) is [var first, ..] && StreetKey.IsKind(first) ? $"{char.ToLowerInvariant(street[0])}{street[1..]}" : street;
        return string.Concat(number is null ? "" : FormattableString.Invariant($"{number}{(suffix is null ? "" : $" {suffix}")} "), name, commune is null ? "" : $", {commune}");
    }
}

/// <summary>An address as it is shown; sure when nothing had to be forgiven in what was typed.</summary>
public sealed record FoundAddress(string Label, GeoPoint At, bool IsSure);
