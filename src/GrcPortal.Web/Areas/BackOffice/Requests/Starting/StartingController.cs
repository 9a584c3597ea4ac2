using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Starting;

[Route("agents/demandes/{id:guid}/intervention"), Can(Permission.ReadRequests)]
public sealed class StartingController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Start, ct, form.Version) is not { } request) return NotFound();

        request.Start(Now);
        await db.SaveChangesAsync(ct);
        return Done("RequestStarted", id);
    }
}
