using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Finishing;

[Route("agents/interventions/{id:guid}/fin"), Can(Permission.DoInterventions)]
public sealed class FinishingController(GrcDbContext db, InterventionGate gate, KeepPhoto keep, IStringLocalizer<InterventionsText> texts) : InterventionController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ForAsync(id, InterventionAct.Finish, ct) is { } intervention ? View(new FinishingForm { Version = gate.VersionOf(intervention) }) : NotFound();

    [HttpPost, UploadLimit]
    [RequestSizeLimit(UploadLimitAttribute.MostReadBytes), RequestFormLimits(MultipartBodyLengthLimit = FileServices.MostUploadBytes, ValueCountLimit = 200)]
    public async Task<IActionResult> Create(Guid id, FinishingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.Finish, ct, form.Version) is not { } intervention) return NotFound();
        var photo = form.Photo is { } posted && ModelState.IsValid ? await TakeAsync(posted, ct) : null;
        if (!ModelState.IsValid) return Invalid("New", form);

        intervention.Finish(form.Note, photo, await gate.ServedAsync(intervention, ct), Now);
        if (photo is not null) db.Add(photo);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "InterventionDone");
    }

    private async Task<Attachment?> TakeAsync(IFormFile posted, CancellationToken ct)
    {
        await using var content = posted.OpenReadStream();
        var reading = await PhotoIntake.ReadAsync(content, ct);
        var kept = reading.Taken ? await keep.RunAsync(reading.Photo, ct) : null;
        if (kept is null) ModelState.AddModelError(nameof(FinishingForm.Photo), texts[$"Photo.{(reading.Taken ? "NoRoom" : reading.Refusal.ToString())}"]);
        return kept;
    }
}
