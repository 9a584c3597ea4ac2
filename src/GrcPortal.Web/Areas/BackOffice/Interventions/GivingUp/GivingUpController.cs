using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.GivingUp;

[Route("agents/interventions/{id:guid}/impossibilite"), Can(Permission.DoInterventions)]
public sealed class GivingUpController(GrcDbContext db, InterventionGate gate) : InterventionController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, InterventionAct.DeclareImpossible, ct) is { } shown ? View(new GivingUpForm { Version = shown.Version }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, GivingUpForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.DeclareImpossible, ct, form.Version) is not { } intervention) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", form);

        intervention.DeclareImpossible(form.Reason!.Value, await gate.ServedAsync(intervention, ct), Now);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "InterventionImpossible");
    }
}
