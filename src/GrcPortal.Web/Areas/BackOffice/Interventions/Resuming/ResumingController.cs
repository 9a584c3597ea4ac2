using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Resuming;

[Route("agents/interventions/{id:guid}/reprise"), Can(Permission.DoInterventions)]
public sealed class ResumingController(GrcDbContext db, InterventionGate gate) : InterventionController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.Resume, ct, form.Version) is not { } intervention) return NotFound();

        intervention.Resume(await gate.ServedAsync(intervention, ct), Now);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "InterventionResumed");
    }
}
