using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Places.Sectors;

[Route("administration/lieux/secteurs"), Can(Permission.ManageSettings)]
public sealed class SectorsController(GrcDbContext db, ChangeMap map, IStringLocalizer<PlacesText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await FurnishedAsync(new(), ct));

    [HttpPost, LargeUpload(GeoJson.MostBytes / 1024 / 1024)]
    public async Task<IActionResult> Create(SectorsForm form, CancellationToken ct)
    {
        if (form.File is null) ModelState.AddModelError(nameof(form.File), texts["File.Missing"]);
        else
        {
            await using var posted = form.File.OpenReadStream();
            var taken = await map.TakeSectorsAsync(await GeoJson.ReadAsync(posted, ct), Now, ct);
            if (taken.Problem is { } problem) ModelState.AddModelError(nameof(form.File), GeoProblemWords.Of(texts, problem, taken.At));
        }
        db.ChangeTracker.Clear();
        if (!ModelState.IsValid) return Invalid("Index", await FurnishedAsync(form, ct));
        return Done("SectorsTaken");
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(Guid id, SectorNameForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } sector) return NotFound();
        if (!ModelState.IsValid) return Invalid("Index", await FurnishedAsync(new(), ct));
        sector.Name = form.Name!;
        await map.SaveAsync(sector, Now, ct);
        return Done("SectorRenamed");
    }

    [HttpPost("{id:guid}/etat")]
    public async Task<IActionResult> Switch(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } sector) return NotFound();
        sector.IsActive = !sector.IsActive;
        await map.SaveAsync(sector, Now, ct);
        return Done(sector.IsActive ? "SectorOn" : "SectorOff");
    }

    /// <summary>One place up; where two sectors meet, the first in the list has the point.</summary>
    [HttpPost("{id:guid}/monter")]
    public async Task<IActionResult> MoveUp(Guid id, CancellationToken ct)
    {
        var all = await db.Sectors.OrderBy(s => s.Rank).ThenBy(s => s.Name).ToListAsync(ct);
        var at = all.FindIndex(sector => sector.Id == id);
        if (at < 0) return NotFound();
        if (at > 0) (all[at - 1], all[at]) = (all[at], all[at - 1]);
        for (var rank = 0; rank < all.Count; rank++) all[rank].Rank = rank;
        await map.SaveOrderAsync(Now, ct);
        return Done("SectorsOrdered");
    }

    private RedirectResult Done(string flash)
    {
        Flash(flash);
        return Redirect("/administration/lieux/secteurs");
    }

    private Task<Sector?> FindAsync(Guid id, CancellationToken ct) => db.Sectors.SingleOrDefaultAsync(s => s.Id == id, ct);

    private async Task<SectorsForm> FurnishedAsync(SectorsForm form, CancellationToken ct)
    {
        form.Rows = await db.Sectors.OrderBy(s => s.Rank).ThenBy(s => s.Name).Select(s => new SectorRow(s.Id, s.Code, s.Name, s.IsActive)).ToListAsync(ct);
        return form;
    }
}

public sealed class SectorsForm
{
    public IFormFile? File { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SectorRow> Rows { get; set; } = [];
}

public sealed class SectorNameForm
{
    [Required, StringLength(120)]
    public string? Name { get; set => field = TidyText.Of(value); }
}

public sealed record SectorRow(Guid Id, string Code, string Name, bool IsActive);
