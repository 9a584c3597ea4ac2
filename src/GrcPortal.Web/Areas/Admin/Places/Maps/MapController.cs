using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Places.Maps;

/// <summary>What maps are drawn on: the town's own plan, or a tile host that visitors' browsers will then talk to.</summary>
[Route("administration/lieux/carte"), Can(Permission.ManageSettings)]
public sealed class MapController(GrcDbContext db, ChangeMap map, IStringLocalizer<PlacesText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken ct) =>
        View(await db.TownMaps.Select(m => new MapForm { TileUrl = m.TileUrl, TileCredit = m.TileCredit }).SingleOrDefaultAsync(ct) ?? new());

    [HttpPost]
    public async Task<IActionResult> Update(MapForm form, CancellationToken ct)
    {
        var tiles = TileAddress.Parse(form.TileUrl);
        if (form.TileUrl is not null && tiles is null) ModelState.AddModelError(nameof(form.TileUrl), texts["Map.TileUrl.Bad"]);
        if (tiles is not null && form.TileCredit is null) ModelState.AddModelError(nameof(form.TileCredit), texts["Map.TileCredit.Missing"]);
        if (!ModelState.IsValid) return Invalid("Edit", form);
        await map.SetTilesAsync(tiles?.Template, form.TileCredit, Now, ct);
        return Done("MapSaved");
    }

    [HttpPost("plan"), LargeUpload(GeoJson.MostBytes / 1024 / 1024)]
    public Task<IActionResult> UpdatePlan(GeoFileForm form, CancellationToken ct) => TakeAsync(form.Plan, nameof(form.Plan), map.TakePlanAsync, "PlanTaken", ct);

    [HttpPost("limites"), LargeUpload(GeoJson.MostBytes / 1024 / 1024)]
    public Task<IActionResult> UpdateOutline(GeoFileForm form, CancellationToken ct) => TakeAsync(form.Outline, nameof(form.Outline), map.TakeOutlineAsync, "OutlineTaken", ct);

    private async Task<IActionResult> TakeAsync(IFormFile? file, string field, Func<GeoReading, Stamp, CancellationToken, Task<GeoReading>> take, string flash, CancellationToken ct)
    {
        if (file is null) ModelState.AddModelError(field, texts["File.Missing"]);
        else
        {
            await using var posted = file.OpenReadStream();
            var taken = await take(await GeoJson.ReadAsync(posted, ct), Now, ct);
            if (taken.Problem is { } problem) ModelState.AddModelError(field, GeoProblemWords.Of(texts, problem, taken.At));
        }
        if (ModelState.IsValid) return Done(flash);
        return Invalid("Edit", await db.TownMaps.Select(m => new MapForm { TileUrl = m.TileUrl, TileCredit = m.TileCredit }).SingleOrDefaultAsync(ct) ?? new());
    }

    private RedirectResult Done(string flash)
    {
        Flash(flash);
        return Redirect("/administration/lieux/carte");
    }
}

public sealed class MapForm
{
    [StringLength(300)]
    public string? TileUrl { get; set => field = TidyText.Of(value); }

    [StringLength(120)]
    public string? TileCredit { get; set => field = TidyText.Of(value); }

    public IFormFile? Plan { get; set; }

    public IFormFile? Outline { get; set; }
}

public sealed class GeoFileForm
{
    public IFormFile? Plan { get; set; }

    public IFormFile? Outline { get; set; }
}
