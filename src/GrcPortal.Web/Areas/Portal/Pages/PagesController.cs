using GrcPortal.Core.Places;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Pages;

/// <summary>What the law has an authority say about its site.</summary>
public sealed class PagesController(TownPlaces places) : PortalController
{
    [HttpGet("accessibilite")]
    public IActionResult Accessibility() => View();

    /// <summary>A host of map tiles sees who looks at a map: it is named, when there is one.</summary>
    [HttpGet("donnees-personnelles")]
    public async Task<IActionResult> PersonalData(CancellationToken ct)
    {
        var tiles = TileAddress.Parse((await places.GroundAsync(ct)).TileUrl);
        return View("PersonalData", tiles is null ? null : new Uri(tiles.Origin).Host);
    }

    [HttpGet("mentions-legales")]
    public IActionResult Legal() => View();
}
