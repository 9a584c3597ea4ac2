using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Accepting;

[Route("agents/demandes/{id:guid}/prise-en-charge"), Can(Permission.ReadRequests)]
public sealed class AcceptingController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Accept, ct, form.Version) is not { } request) return NotFound();

        request.Accept(Now);
        await db.SaveChangesAsync(ct);
        return Done("RequestAccepted", id);
    }
}
