using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace GrcPortal.Core.Places;

/// <summary>Takes what GeoJSON files tell of the ground; every change moves the map's version on, by which all nodes know it. What is wrong comes back as a code.</summary>
public sealed class ChangeMap(GrcDbContext db)
{
    private const int MostSectors = 500, MostPlanPositions = 120_000, MostName = 120, MostCode = 40;
    private static readonly string[] Names = ["nom", "name", "libelle", "label"], Codes = ["code", "id", "ref"], Kinds = ["genre", "kind", "type", "highway", "waterway"];

    /// <summary>Sectors of a known code take their new shape and name; those the file does not have are left alone.</summary>
    public async Task<GeoReading> TakeSectorsAsync(GeoReading reading, Stamp stamp, CancellationToken ct)
    {
        if (reading.Problem is not null) return reading;
        if (reading.Features.Count > MostSectors) return GeoReading.Refused(GeoProblem.TooMany);
        var known = await db.Sectors.ToDictionaryAsync(sector => sector.Code, StringComparer.OrdinalIgnoreCase, ct);
        var (rank, seen) = (known.Values.Select(sector => sector.Rank).DefaultIfEmpty().Max(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        for (var at = 0; at < reading.Features.Count; at++)
        {
            var feature = reading.Features[at];
            if (feature.Shape is not IPolygonal) return new([], GeoProblem.OtherGeometry, at + 1);
            if (feature.Named(Names) is not { Length: <= MostName } name) return new([], GeoProblem.NoName, at + 1);
            var code = feature.Named(Codes) is { Length: <= MostCode } own ? own : StreetKey.Of(name).Replace(' ', '-') is { Length: > 0 } made ? made[..Math.Min(made.Length, MostCode)] : $"{at + 1}";
            if (!seen.Add(code)) return new([], GeoProblem.SameCode, at + 1);
            if (known.TryGetValue(code, out var sector)) (sector.Name, sector.Geometry, sector.IsActive) = (name, GeoJsonText.Of(feature.Shape), true);
            else db.Add(new Sector { Code = code, Name = name, Geometry = GeoJsonText.Of(feature.Shape), Rank = ++rank });
        }
        await SaveAsync(AuditAct.SectorsTaken, stamp, ct);
        return reading;
    }

    /// <summary>All polygons of the file together are the territory.</summary>
    public async Task<GeoReading> TakeOutlineAsync(GeoReading reading, Stamp stamp, CancellationToken ct)
    {
        if (reading.Problem is not null) return reading;
        for (var at = 0; at < reading.Features.Count; at++)
        {
            if (reading.Features[at].Shape is not IPolygonal) return new([], GeoProblem.OtherGeometry, at + 1);
        }
        var outline = GeoJsonText.Of(CascadedPolygonUnion.Union([.. reading.Features.Select(feature => feature.Shape)]));
        await SaveAsync(AuditAct.MapChanged, stamp, ct, change: map => map.Outline = outline);
        return reading;
    }

    public async Task<GeoReading> TakePlanAsync(GeoReading reading, Stamp stamp, CancellationToken ct)
    {
        if (reading.Problem is not null) return reading;
        if (reading.Features.Sum(feature => feature.Shape.NumPoints) > MostPlanPositions) return GeoReading.Refused(GeoProblem.TooMany);
        var lines = reading.Features.Where(feature => feature.Shape is LineString or MultiLineString).ToList();
        if (lines.Count is 0) return GeoReading.Refused(GeoProblem.OtherGeometry);
        var plan = GeoJsonText.OfCollection(lines.Select(line => (line.Shape, (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
        {
            ["nom"] = Short(line.Named(Names)),
            ["genre"] = Short(line.Named(Kinds)),
        })));
        await SaveAsync(AuditAct.MapChanged, stamp, ct, change: map => map.StreetPlan = plan);
        return reading;

        static string Short(string? text) => text is null ? "" : text[..Math.Min(text.Length, MostName)];
    }

    public Task SetTilesAsync(string? url, string? credit, Stamp stamp, CancellationToken ct) =>
        SaveAsync(AuditAct.MapChanged, stamp, ct, change: map => (map.TileUrl, map.TileCredit) = (url, credit));

    /// <summary>A sector was renamed or switched.</summary>
    public Task SaveAsync(Sector sector, Stamp stamp, CancellationToken ct) => SaveAsync(AuditAct.SectorChanged, stamp, ct, sector.Id);

    public Task SaveOrderAsync(Stamp stamp, CancellationToken ct) => SaveAsync(AuditAct.SectorsOrdered, stamp, ct);

    /// <summary>What is of the whole town has no id of its own: the trace then names who did it.</summary>
    private async Task SaveAsync(AuditAct act, Stamp stamp, CancellationToken ct, Guid? subject = null, Action<TownMap>? change = null)
    {
        var map = await db.TownMaps.SingleOrDefaultAsync(ct);
        if (map is null) db.Add(map = new());
        change?.Invoke(map);
        map.Version++;
        db.Add(AuditEntry.Of(act, subject ?? stamp.By.AgentId ?? Guid.Empty, stamp));
        await db.SaveChangesAsync(ct);
    }
}
