using GrcPortal.Core.Data;
using GrcPortal.Core.Places;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>Open demands that may be the same problem: of one category, within a hundred metres of a point; without one, in the same street.</summary>
public sealed class NearDemands(GrcDbContext db)
{
    public const double Metres = 100;
    private const int Looked = 200, Shown = 5;

    /// <param name="among">What the asker may see.</param>
    public async Task<IReadOnlyList<NearDemand>> RunAsync(IQueryable<ServiceRequest> among, Guid categoryId, GeoPoint? point, string? address, CancellationToken ct)
    {
        var street = StreetOf(address);
        if (point is null && street is null) return [];
        var open = among.Where(r => r.CategoryId == categoryId && r.EndedAt == null);
        if (point is { } centre)
        {
            var box = centre.Around(Metres);
            open = open.Where(r => r.Lat >= box.South && r.Lat <= box.North && r.Lon >= box.West && r.Lon <= box.East);
        }
        var found = await Shape(open.OrderByDescending(r => r.ReceivedAt).Take(Looked)).ToListAsync(ct);
        var near = point is { } here
            ? found.Select(one => one with { Metres = here.DistanceTo(new(one.Lat!.Value, one.Lon!.Value)) }).Where(one => one.Metres <= Metres).OrderBy(one => one.Metres)
            : found.Where(one => StreetOf(one.Address) == street);
        return [.. near.Take(Shown)];
    }

    /// <summary>Open demands of the same person, by the e-mail or phone he gives.</summary>
    public async Task<IReadOnlyList<NearDemand>> OfPersonAsync(IQueryable<ServiceRequest> among, string? email, string? phone, CancellationToken ct)
    {
        if (email is null && phone is null) return [];
        var theirs = db.Requesters.Where(person => email != null && person.Email == email || phone != null && person.Phone == phone).Select(person => person.RequestId);
        return await Shape(among.Where(r => theirs.Contains(r.Id) && r.EndedAt == null).OrderByDescending(r => r.ReceivedAt).Take(Shown)).ToListAsync(ct);
    }

    /// <summary>The words of an address's street, as they are compared.</summary>
    public static string? StreetOf(string? address) =>
        TypedAddress.Of(address?.Split(',')[0]).Words is { Count: > 0 } words ? string.Join(' ', words) : null;

    private IQueryable<NearDemand> Shape(IQueryable<ServiceRequest> requests) => requests.AsNoTracking().Select(r => new NearDemand(
        r.Id, r.Year, r.Number, db.Categories.Single(c => c.Id == r.CategoryId).Name, r.Phase, r.Address, r.PlaceDetails, r.ReceivedAt, r.Lat, r.Lon));
}

/// <param name="Metres">From the point that was asked about.</param>
public sealed record NearDemand(
    Guid Id, int Year, int? Number, string Category, RequestPhase Phase, string? Address, string? PlaceDetails, DateTimeOffset ReceivedAt,
    double? Lat, double? Lon, double? Metres = null)
{
    public string Reference => RequestNumber.Format(Year, Number);
}
