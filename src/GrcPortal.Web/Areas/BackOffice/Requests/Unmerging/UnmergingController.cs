using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Unmerging;

/// <summary>Two demands that were one are two again: each with its own promise.</summary>
[Route("agents/demandes/{id:guid}/fusion/annulation"), Can(Permission.ReadRequests)]
public sealed class UnmergingController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Unmerge, ct, form.Version) is not { } request) return NotFound();
        var link = await db.RequestLinks.SingleAsync(l => l.Kind == RequestLinkKind.Merged && l.SourceId == id, ct);
        if (await db.Requests.VisibleTo(Me).Include(r => r.Events).SingleOrDefaultAsync(r => r.Id == link.TargetId, ct) is not { } target
            || !RequestPolicy.Allows(Me, target, RequestAct.Release)) throw new NotAllowedException();

        var others = await (from other in db.RequestLinks
                            join merged in db.Requests on other.SourceId equals merged.Id
                            where other.Kind == RequestLinkKind.Merged && other.TargetId == target.Id && other.Id != link.Id
                            select new { Link = other, Request = merged }).ToListAsync(ct);
        request.Unmerge(link, target, Now, [.. others.Select(other => (other.Link, other.Request))]);
        db.Remove(link);
        await db.SaveChangesAsync(ct);
        return Done("RequestUnmerged", id);
    }
}
