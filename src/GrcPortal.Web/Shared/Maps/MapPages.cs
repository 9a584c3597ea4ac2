using GrcPortal.Core.Places;
using GrcPortal.Web.Security;

namespace GrcPortal.Web.Shared.Maps;

/// <summary>What a page's map is drawn on. Only such a page lets the town's tile host, if it has one, be asked for images.</summary>
public sealed class MapPages(TownPlaces places, IHttpContextAccessor http)
{
    private static readonly GeoBox France = new(41.3, -5.2, 51.1, 9.6);

    /// <summary>Null when the town has neither a plan nor tiles: then there is no map.</summary>
    public async Task<MapGround?> GroundAsync(CancellationToken ct)
    {
        var ground = await places.GroundAsync(ct);
        if (!ground.HasMap) return null;
        var tiles = TileAddress.Parse(ground.TileUrl);
        if (tiles is not null) http.HttpContext!.Features.Set(new TileOrigin(tiles.Origin));
        var box = ground is { HasPlan: false, HasOutline: false } ? France : (await places.PlanAsync(ct))?.Box ?? France;
        return new(FormattableString.Invariant($"/carte/plan/{ground.Version}"), tiles?.Template, ground.TileCredit, FormattableString.Invariant($"{box.South},{box.West},{box.North},{box.East}"));
    }
}

/// <summary>As the script needs it; the box is south, west, north, east.</summary>
public sealed record MapGround(string PlanPath, string? TileUrl, string? TileCredit, string Box);
