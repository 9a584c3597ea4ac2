using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Finishing;

[Route("agents/interventions/{id:guid}/fin"), Can(Permission.DoInterventions)]
public sealed class FinishingController(GrcDbContext db, InterventionGate gate, TakeMessageFiles take) : InterventionController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, InterventionAct.Finish, ct) is { } shown ? View(new FinishingForm { Version = shown.Version }) : NotFound();

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Create(Guid id, FinishingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.Finish, ct, form.Version) is not { } intervention) return NotFound();
        var photos = await take.RunAsync(this, form.Attached, id, ct, photosOnly: true);
        if (!ModelState.IsValid) return Invalid("New", form);

        intervention.Finish(form.Note, photos, await gate.ServedAsync(intervention, ct), Now);
        db.AddRange(photos);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "InterventionDone");
    }
}
