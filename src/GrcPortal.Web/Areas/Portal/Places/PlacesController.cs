using GrcPortal.Core.Data;
using GrcPortal.Core.Places;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Places;

/// <summary>What the scripts of a map or an address field ask for; no page needs it.</summary>
[AllowAnonymous]
public sealed class PlacesController(GrcDbContext db, FindAddresses find, TownPlaces places) : PortalController
{
    [HttpGet("lieux/adresses"), EnableRateLimiting(Limits.PlaceLooks)]
    public async Task<IActionResult> Suggest(string? q, CancellationToken ct) => Json(await find.OfferAsync(q, ct));

    /// <summary>What is at a point: the nearest address, or that it is outside the territory.</summary>
    [HttpGet("lieux/proche"), EnableRateLimiting(Limits.PlaceLooks)]
    public async Task<IActionResult> Nearest(string? point, CancellationToken ct)
    {
        if (GeoPoint.Parse(point) is not { } at) return BadRequest();
        if ((await places.LocateAsync(at, ct)).IsOutside) return Json(new { outside = true, label = (string?)null, metres = 0 });
        return await find.NearestAsync(at, ct) is { } nearest
            ? Json(new { outside = false, label = nearest.Address.Label, metres = (int)Math.Round(nearest.Metres) })
            : Json(new { outside = false, label = (string?)null, metres = 0 });
    }

    /// <summary>The streets and the limits, as lines to draw; kept by browsers until the town changes them.</summary>
    [HttpGet("carte/plan/{version:int}")]
    [ResponseCache(Duration = 7 * 24 * 3600, Location = ResponseCacheLocation.Client)]
    public async Task<IActionResult> Plan(int version, CancellationToken ct)
    {
        var map = await db.TownMaps.Where(m => m.Version == version).Select(m => new { m.StreetPlan, m.Outline }).SingleOrDefaultAsync(ct);
        if (map is null) return NotFound();
        return Content($$"""{"plan":{{map.StreetPlan ?? "null"}},"outline":{{map.Outline ?? "null"}}}""", "application/json");
    }
}
