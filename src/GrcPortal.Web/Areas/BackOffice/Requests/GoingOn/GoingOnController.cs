using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.GoingOn;

[Route("agents/demandes/{id:guid}/suite"), Can(Permission.ReadRequests)]
public sealed class GoingOnController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.GoOn, ct, form.Version) is not { } request) return NotFound();

        request.GoOn(Now);
        await db.SaveChangesAsync(ct);
        return Done("RequestWentOn", id);
    }
}
