using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Places;

/// <summary>What the town knows of its ground, and the doors to change it.</summary>
[Route("administration/lieux"), Can(Permission.ManageSettings)]
public sealed class PlacesController(GrcDbContext db) : AdminController
{
    private const int MostImports = 10;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var imports = await db.AddressImports.OrderByDescending(i => i.AskedAt).Take(MostImports)
            .Select(i => new ImportRow(i.Id, i.FileName, i.State, i.Done, i.Refused, i.AskedAt, i.EndedAt)).ToListAsync(ct);
        var map = await db.TownMaps.Select(m => new { HasPlan = m.StreetPlan != null, HasOutline = m.Outline != null, m.TileUrl }).SingleOrDefaultAsync(ct);
        return View(new PlacesPage(imports, await db.Sectors.CountAsync(s => s.IsActive, ct), map?.HasPlan is true, map?.HasOutline is true, map?.TileUrl is not null));
    }
}

public sealed record PlacesPage(IReadOnlyList<ImportRow> Imports, int Sectors, bool HasPlan, bool HasOutline, bool HasTiles);

public sealed record ImportRow(Guid Id, string FileName, ImportState State, int Done, int Refused, DateTimeOffset AskedAt, DateTimeOffset? EndedAt);
