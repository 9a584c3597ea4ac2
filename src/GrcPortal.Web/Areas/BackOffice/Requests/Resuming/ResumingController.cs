using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Resuming;

[Route("agents/demandes/{id:guid}/reprise"), Can(Permission.ReadRequests)]
public sealed class ResumingController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Resume, ct, form.Version) is not { } request) return NotFound();

        request.Resume(Now);
        await db.SaveChangesAsync(ct);
        return Done("RequestResumed", id);
    }
}
