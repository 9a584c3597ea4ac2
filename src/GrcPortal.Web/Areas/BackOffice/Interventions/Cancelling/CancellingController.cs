using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Cancelling;

/// <summary>Asks before it cancels: the demands go back to what is to be planned.</summary>
[Route("agents/interventions/{id:guid}/annulation"), Can(Permission.PlanInterventions)]
public sealed class CancellingController(GrcDbContext db, InterventionGate gate) : InterventionController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, InterventionAct.Cancel, ct) is { } shown ? View(new ActForm { Version = shown.Version }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ActForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.Cancel, ct, form.Version) is not { } intervention) return NotFound();

        intervention.Cancel(await gate.ServedAsync(intervention, ct), Now);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "InterventionCancelled");
    }
}
