using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Handling;

/// <summary>"I handled it myself", in one click: work without a crew or a cost is counted too.</summary>
[Route("agents/demandes/{id:guid}/traite-par-moi"), Can(Permission.ReadRequests)]
public sealed class HandlingController(RequestGate gate, AddIntervention add) : BackOfficeController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Resolve, ct, form.Version) is not { } request) return NotFound();

        await add.RunAsync(Intervention.HandledBy(Now, request, Today), ct);
        return Done("RequestResolved", id);
    }
}
