using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Map;

/// <summary>
/// The demands that everyone may know of: of a public kind, not refused, not yet forgotten. Of each its kind, state, month, street
/// and a place moved to the next corner of a grid: no words, no number, no exact moment, nothing that leads to somebody's door.
/// </summary>
public sealed class PublicDemands(GrcDbContext db, CurrentTenant tenant, TownMemory memory, TownPlaces places)
{
    public const int Page = 20, MostPoints = 300;

    /// <summary>Degrees: some fifty metres.</summary>
    private const double Grid = 0.0005;

    private static readonly RequestPhase[] Hidden = [RequestPhase.Refused, RequestPhase.Withdrawn, RequestPhase.Merged];

    public ValueTask<IReadOnlyList<PublicKind>> KindsAsync(CancellationToken ct) => memory.ReadAsync<IReadOnlyList<PublicKind>>(tenant.Id, async () =>
        await (from category in db.Categories
               join family in db.Categories on category.ParentId equals family.Id
               where category.Visibility == CategoryVisibility.Public && category.State == CategoryState.Public
               orderby family.Rank, family.Name, category.Rank, category.Name
               select new PublicKind(category.Id, category.Name, family.Slug, family.Name)).ToListAsync(ct));

    public async Task<IReadOnlyList<PublicDemand>> ListAsync(IReadOnlyList<PublicKind> kinds, MapFilter filter, TownClock town, CancellationToken ct)
    {
        var newest = NewestRequests.Of(db, IdsOf(kinds, filter), PhasesOf(filter.State), filter.After is { } after ? (after.At, after.Id) : null, Page + 1);
        var rows = await db.Requests.Where(r => newest.Contains(r.Id)).OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id)
            .Select(r => new { r.Id, r.CategoryId, r.Phase, r.ReceivedAt, r.Address, Sector = db.Sectors.Where(s => s.Id == r.SectorId).Select(s => s.Name).SingleOrDefault() }).ToListAsync(ct);
        var (streets, names) = (await places.StreetsAsync(ct), kinds.ToDictionary(kind => kind.Id, kind => kind.Name));
        return [.. rows.Select(r => new PublicDemand(r.Id, names[r.CategoryId], StateOf(r.Phase), town.MonthOf(r.ReceivedAt), StreetOf(streets, r.Address) ?? r.Sector, r.ReceivedAt))];
    }

    /// <summary>Points while they are few, else how many there are in each square of the box.</summary>
    public async Task<IReadOnlyList<MapPoint>> PointsAsync(IReadOnlyList<PublicKind> kinds, MapFilter filter, GeoBox box, CancellationToken ct)
    {
        var (ids, phases) = (IdsOf(kinds, filter), PhasesOf(filter.State));
        var inside = db.Requests.Where(r => ids.Contains(r.CategoryId) && phases.Contains(r.Phase) && !r.IsWithheld   // what is forgotten has no place any more
            && r.Lat >= box.South && r.Lat <= box.North && r.Lon >= box.West && r.Lon <= box.East);
        var rows = await inside.Select(r => new { r.CategoryId, r.Phase, r.Lat, r.Lon }).Take(MostPoints + 1).ToListAsync(ct);
        if (rows.Count <= MostPoints)
        {
            var names = kinds.ToDictionary(kind => kind.Id, kind => kind.Name);
            return [.. rows.Select(r => new MapPoint(Corner(r.Lat!.Value), Corner(r.Lon!.Value), 1, names[r.CategoryId], StateOf(r.Phase)))];
        }
        var cell = Math.Max(Grid, Math.Max(box.North - box.South, box.East - box.West) / 12);
        var squares = await inside.GroupBy(r => new { Row = Math.Floor(r.Lat!.Value / cell), Column = Math.Floor(r.Lon!.Value / cell) })
            .Select(square => new { square.Key.Row, square.Key.Column, Count = square.Count() }).OrderByDescending(square => square.Count).Take(MostPoints).ToListAsync(ct);
        return [.. squares.Select(square => new MapPoint((square.Row + 0.5) * cell, (square.Column + 0.5) * cell, square.Count, null, null))];
    }

    private static List<Guid> IdsOf(IReadOnlyList<PublicKind> kinds, MapFilter filter) =>
        [.. kinds.Where(kind => filter.Family is null || kind.FamilySlug == filter.Family).Select(kind => kind.Id)];

    private static List<RequestPhase> PhasesOf(PublicState? state) =>
        [.. Enum.GetValues<RequestPhase>().Where(phase => !Hidden.Contains(phase) && (state is null || StateOf(phase) == state))];

    private static PublicState StateOf(RequestPhase phase) => phase switch
    {
        RequestPhase.New => PublicState.Received,
        RequestPhase.Resolved or RequestPhase.Closed => PublicState.Done,
        _ => PublicState.InHand,
    };

    /// <summary>A street we know, never somebody's own words.</summary>
    private static string? StreetOf(StreetIndex streets, string? address) =>
        streets.Match(TypedAddress.Of(address).Words, 1) is [{ IsSure: true, Street.Name: var name }] ? name : null;

    private static double Corner(double degrees) => Math.Round(Math.Round(degrees / Grid) * Grid, 4);
}

public enum PublicState { Received, InHand, Done }

public sealed record PublicKind(Guid Id, string Name, string FamilySlug, string Family);

public sealed record PublicDemand(Guid Id, string Kind, PublicState State, DateOnly Month, string? Street, DateTimeOffset ReceivedAt);

public sealed record MapPoint(double Lat, double Lon, int Count, string? Kind, PublicState? State);
