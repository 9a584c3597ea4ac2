using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NetTopologySuite.Geometries;

namespace GrcPortal.Core.Places;

/// <summary>
/// What a town knows of its ground, kept in memory by town and version: the one query of a unit of work asks which version is
/// current, so that every node sees a new import or a new sector at once.
/// </summary>
public sealed class TownPlaces(GrcDbContext db, CurrentTenant tenant, IMemoryCache memory)
{
    private static readonly MemoryCacheEntryOptions Kept = new() { SlidingExpiration = TimeSpan.FromMinutes(20) };
    private TownGround? _ground;

    public async Task<TownGround> GroundAsync(CancellationToken ct) => _ground ??= await db.Tenants.Where(t => t.Id == tenant.Id)
        .Select(_ => new TownGround(
            db.AddressImports.Where(i => i.State == ImportState.Live).Select(i => (Guid?)i.Id).FirstOrDefault(),
            db.TownMaps.Select(m => (int?)m.Version).FirstOrDefault(),
            db.TownMaps.Select(m => m.TileUrl).FirstOrDefault(),
            db.TownMaps.Select(m => m.TileCredit).FirstOrDefault(),
            db.TownMaps.Any(m => m.StreetPlan != null),
            db.TownMaps.Any(m => m.Outline != null)))
        .SingleAsync(ct);

    /// <summary>Empty as long as no address base is live.</summary>
    public async Task<StreetIndex> StreetsAsync(CancellationToken ct) => (await GroundAsync(ct)).ImportId is not { } import
        ? new([])
        : await KeepAsync("streets", import, () => db.Streets.Where(s => s.ImportId == import)
            .Select(s => new KnownStreet(s.Id, s.Name, s.CommuneName, new GeoPoint(s.Lat, s.Lon))).ToListAsync(ct), streets => new StreetIndex(streets));

    public async Task<Located> LocateAsync(GeoPoint point, CancellationToken ct)
    {
        var ground = await GroundAsync(ct);
        if (ground is { HasOutline: true } && await OutlineAsync(ct) is { } outline && !SectorIndex.Holds(outline, point)) return new(null, IsOutside: true);
        var sectors = await KeepAsync("sectors", ground.Version ?? 0,
            () => db.Sectors.Where(s => s.IsActive).OrderBy(s => s.Rank).ThenBy(s => s.Name).Select(s => new { s.Id, s.Geometry }).ToListAsync(ct),
            found => new SectorIndex(found.Select(sector => (sector.Id, sector.Geometry))));
        return new(sectors.Find(point), IsOutside: false);
    }

    public async Task<Geometry?> OutlineAsync(CancellationToken ct) => await KeepAsync("outline", (await GroundAsync(ct)).Version ?? 0,
        () => db.TownMaps.Select(m => m.Outline).SingleOrDefaultAsync(ct), outline => outline is null ? null : GeoJson.Parse(outline));

    /// <summary>The streets as lines, to draw from.</summary>
    public async Task<StreetPlan?> PlanAsync(CancellationToken ct) => await KeepAsync("plan", (await GroundAsync(ct)).Version ?? 0,
        () => db.TownMaps.Select(m => new { m.StreetPlan, m.Outline }).SingleOrDefaultAsync(ct), map => map is null ? null : StreetPlan.Of(map.StreetPlan, map.Outline));

    private async Task<TKept> KeepAsync<TRead, TKept>(string what, object version, Func<Task<TRead>> read, Func<TRead, TKept> make)
    {
        var key = (nameof(TownPlaces), tenant.Id, what, version);
        if (memory.TryGetValue(key, out TKept? kept)) return kept!;
        return memory.Set(key, make(await read()), Kept);
    }
}

/// <summary>Which address base and which map are current, and what the map is drawn on.</summary>
public sealed record TownGround(Guid? ImportId, int? Version, string? TileUrl, string? TileCredit, bool HasPlan, bool HasOutline)
{
    public bool HasMap => TileUrl is not null || HasPlan;
}

public sealed record Located(Guid? SectorId, bool IsOutside);
