using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests.Templates;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Refusing;

[Route("agents/demandes/{id:guid}/refus"), Can(Permission.ReadRequests)]
public sealed class RefusingController(GrcDbContext db, RequestGate gate, ReadTemplates templates, WriteMail mail, ReadReasons reasons) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Refuse, ct) is { } shown
            ? View(await reasons.FurnishAsync(new RefusingForm { Version = shown.Version }, ReasonKind.Refusal, ModelState, ct))
            : NotFound();

    /// <summary>Shows what the citizen would be written; nothing happens yet.</summary>
    [HttpPost("apercu")]
    public async Task<IActionResult> Preview(Guid id, RefusingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Refuse, ct) is not { } request) return NotFound();
        await reasons.FurnishAsync(form, ReasonKind.Refusal, ModelState, ct);
        if (!ModelState.IsValid) return Invalid("New", form);

        ViewData["Letter"] = await mail.PreviewAsync(request, RequestAct.Refuse, form.Reason!, form.Explanation, ct);
        return View("New", form);
    }

    /// <summary>The same form, begun with the words of a template; a script does it without a round trip.</summary>
    [HttpPost("modele")]
    public async Task<IActionResult> Begin(Guid id, RefusingForm form, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, RequestAct.Refuse, ct) is null) return NotFound();

        await reasons.FurnishAsync(form, ReasonKind.Refusal, ModelState, ct);
        form.Explanation = await templates.AddedAsync(id, RequestAct.Refuse, form.TemplateId, form.Explanation, ct);
        return Begun(form);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, RefusingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Refuse, ct, form.Version) is not { } request) return NotFound();
        await reasons.FurnishAsync(form, ReasonKind.Refusal, ModelState, ct);
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.Refuse(form.Reason!, Message.ToCitizen(form.Explanation, now), now);
        await db.SaveChangesAsync(ct);
        return Done("RequestRefused", id);
    }
}
