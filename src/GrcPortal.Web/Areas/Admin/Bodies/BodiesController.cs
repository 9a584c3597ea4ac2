using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Bodies;

/// <summary>The other bodies that citizens are sent on to.</summary>
[Route("administration/organismes"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class BodiesController(GrcDbContext db, ChangeBodies change) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await db.Bodies.Select(b => new BodyRow(b.Id, b.Name, b.Contact, b.IsActive,
        db.Categories.Count(c => c.CompetentBodyId == b.Id))).ToListByAsync(row => row.Name, ct));

    [HttpPost("{bodyId:guid}/etat")]
    public async Task<IActionResult> Switch(Guid bodyId, bool on, CancellationToken ct)
    {
        if (!await db.Bodies.AnyAsync(body => body.Id == bodyId, ct)) return NotFound();

        await change.SwitchAsync(bodyId, on, Now, ct);
        Flash(on ? "BodyOn" : "BodyOff");
        return LocalRedirect("/administration/organismes");
    }
}

public sealed record BodyRow(Guid Id, string Name, string? Contact, bool IsActive, int Categories);
