using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Pausing;

[Route("agents/interventions/{id:guid}/pause"), Can(Permission.DoInterventions)]
public sealed class PausingController(GrcDbContext db, InterventionGate gate, ReadReasons reasons) : InterventionController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, InterventionAct.Pause, ct) is { } shown
            ? View(await reasons.FurnishAsync(new PausingForm { Version = shown.Version }, ReasonKind.Pause, ModelState, ct))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, PausingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.Pause, ct, form.Version) is not { } intervention) return NotFound();
        await reasons.FurnishAsync(form, ReasonKind.Pause, ModelState, ct);
        if (!ModelState.IsValid) return Invalid("New", form);

        intervention.Pause(form.Reason!, await gate.ServedAsync(intervention, ct), Now);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "InterventionPaused");
    }
}
