using System.Globalization;
using GrcPortal.Core.Places;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.Maps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Map;

/// <summary>Demands on a map and, worth the same, in a list: the list is the page, the map comes with a script.</summary>
[Route("carte")]
public sealed class MapController(PublicDemands demands, MapPages maps, TenantProtection protection, CurrentTenant tenant, IStringLocalizer<MapText> texts) : PortalController
{
    private const string Purpose = "map-page";

    [HttpGet]
    public async Task<IActionResult> Index(string? famille, string? etat, string? suite, CancellationToken ct)
    {
        // Protected, because the place in the list is a moment and an id, and neither is for everyone.
        var filter = MapFilter.Of(famille, etat, protection.Unprotect(tenant, Purpose, suite));
        var kinds = await demands.KindsAsync(ct);
        var rows = kinds.Count is 0 ? [] : await demands.ListAsync(kinds, filter, new(Town), ct);
        var more = rows.Count > PublicDemands.Page ? rows[PublicDemands.Page - 1] : null;
        return View(new MapPage(kinds, filter, [.. rows.Take(PublicDemands.Page)],
            more is null ? null : filter.Query(protection.Protect(tenant, Purpose, new MapCursor(more.ReceivedAt, more.Id).ToString())),
            filter.After is null ? null : filter.Query(), await maps.GroundAsync(ct)));
    }

    /// <summary>For the script of the map: what lies in a box.</summary>
    [HttpGet("demandes"), EnableRateLimiting(Limits.PlaceLooks)]
    public async Task<IActionResult> Points(string? famille, string? etat, string? box, CancellationToken ct)
    {
        if (BoxOf(box) is not { } seen) return BadRequest();
        var kinds = await demands.KindsAsync(ct);
        var points = kinds.Count is 0 ? [] : await demands.PointsAsync(kinds, MapFilter.Of(famille, etat, null), seen, ct);
        return Json(points.Select(point => new
        {
            lat = point.Lat,
            lon = point.Lon,
            count = point.Count,
            title = point is { Kind: { } kind, State: { } state } ? texts["Point", kind, texts[$"PublicState.{state}"].Value].Value : null,
            state = point.State?.ToString(),
        }));
    }

    private static GeoBox? BoxOf(string? text)
    {
        if (text?.Split(',') is not [_, _, _, _] parts) return null;
        var sides = new double[4];
        for (var at = 0; at < 4; at++)
        {
            if (!double.TryParse(parts[at], NumberStyles.Float, CultureInfo.InvariantCulture, out sides[at]) || !double.IsFinite(sides[at])) return null;
        }
        return sides[0] < sides[2] && sides[1] < sides[3] ? new(sides[0], sides[1], sides[2], sides[3]) : null;
    }
}

public sealed record MapPage(
    IReadOnlyList<PublicKind> Kinds, MapFilter Filter, IReadOnlyList<PublicDemand> Rows, string? Older, string? First, MapGround? Ground);
