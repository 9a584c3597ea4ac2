using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.BodyAnswering;

[Route("agents/demandes/{id:guid}/retour"), Can(Permission.ReadRequests)]
public sealed class BodyAnsweringController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.BodyAnswered, ct, form.Version) is not { } request) return NotFound();

        request.BodyAnswered(Now);
        await db.SaveChangesAsync(ct);
        return Done("BodyAnswered", id);
    }
}
