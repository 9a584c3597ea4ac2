using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests.Templates;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Resolving;

[Route("agents/demandes/{id:guid}/traitement"), Can(Permission.ReadRequests)]
public sealed class ResolvingController(GrcDbContext db, RequestGate gate, ReadTemplates templates, TakeMessageFiles take) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Resolve, ct) is { } shown
            ? View(new ResolvingForm { Version = shown.Version })
            : NotFound();

    /// <summary>The same form, begun with the words of a template; a script does it without a round trip.</summary>
    [HttpPost("modele"), UploadLimit]
    public async Task<IActionResult> Begin(Guid id, ResolvingForm form, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, RequestAct.Resolve, ct) is null) return NotFound();

        form.Note = await templates.AddedAsync(id, RequestAct.Resolve, form.TemplateId, form.Note, ct);
        await take.HoldAsync(this, form.Attached, id, ct);
        return Begun(form);
    }

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Create(Guid id, ResolvingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Resolve, ct, form.Version) is not { } request) return NotFound();
        var files = await take.RunAsync(this, form.Attached, id, ct);
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.Resolve(Message.Internal(form.Note, now, files), now);
        await db.SaveChangesAsync(ct);
        return Done("RequestResolved", id);
    }
}
