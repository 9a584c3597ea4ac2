using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Reasons;

[Route("administration/motifs"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class ReasonsController(GrcDbContext db, ChangeReasons change) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var rows = await (from reason in db.ListedReasons
                          orderby reason.Rank, reason.Id
                          select new ReasonRow(reason.Id, reason.Kind, reason.Name, reason.CitizenWords,
                              db.Bodies.Where(b => b.Id == reason.BodyId).Select(b => b.Name).SingleOrDefault(), reason.IsActive)).ToListAsync(ct);
        return View(rows.ToLookup(row => row.Kind));
    }

    [HttpPost("{reasonId:guid}/rang")]
    public async Task<IActionResult> Move(Guid reasonId, bool up, CancellationToken ct)
    {
        if (!await db.ListedReasons.AnyAsync(reason => reason.Id == reasonId, ct)) return NotFound();

        await change.MoveAsync(reasonId, up, Now, ct);
        return LocalRedirect($"/administration/motifs#m-{reasonId}");
    }

    [HttpPost("{reasonId:guid}/etat")]
    public async Task<IActionResult> Switch(Guid reasonId, bool on, CancellationToken ct)
    {
        if (!await db.ListedReasons.AnyAsync(reason => reason.Id == reasonId, ct)) return NotFound();

        await change.SwitchAsync(reasonId, on, Now, ct);
        Flash(on ? "ReasonOn" : "ReasonOff");
        return LocalRedirect("/administration/motifs");
    }
}

public sealed record ReasonRow(Guid Id, ReasonKind Kind, string Name, string? CitizenWords, string? Body, bool IsActive);
