using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Replanning;

/// <summary>Moves an intervention to another day or crew.</summary>
[Route("agents/interventions/{id:guid}/deplacement"), Can(Permission.PlanInterventions)]
public sealed class ReplanningController(GrcDbContext db, InterventionGate gate, ReadExecutants executants, IStringLocalizer<InterventionsText> texts) : InterventionController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, InterventionAct.Replan, ct) is { } shown
            ? View(new SlotForm
            {
                On = shown.Intervention.PlannedOn,
                Until = shown.Intervention.PlannedUntil,
                From = shown.Intervention.From,
                To = shown.Intervention.Until,
                Executant = shown.Intervention.TeamId ?? shown.Intervention.SupplierId,
                Executants = await executants.RunAsync(Me, ct),
                Version = shown.Version,
            })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, SlotForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.Replan, ct, form.Version) is not { } intervention) return NotFound();
        form.Executants = await executants.RunAsync(Me, ct);
        var slot = form.Read(Today, ModelState, key => texts[key]);
        if (!ModelState.IsValid || slot is null) return Invalid("New", form);

        intervention.Replan(slot, await gate.ServedAsync(intervention, ct), Now);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "InterventionMoved");
    }
}
