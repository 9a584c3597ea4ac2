using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests.Templates;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Replying;

[Route("agents/demandes/{id:guid}/reponse"), Can(Permission.ReadRequests)]
public sealed class ReplyingController(GrcDbContext db, RequestGate gate, ReadTemplates templates, TakeMessageFiles take) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Reply, ct) is { } shown
            ? View(new ReplyingForm { Version = shown.Version })
            : NotFound();

    /// <summary>The same form, begun with the words of a template; a script does it without a round trip.</summary>
    [HttpPost("modele"), UploadLimit]
    public async Task<IActionResult> Begin(Guid id, ReplyingForm form, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, RequestAct.Reply, ct) is null) return NotFound();

        form.Reply = await templates.AddedAsync(id, RequestAct.Reply, form.TemplateId, form.Reply, ct);
        await take.HoldAsync(this, form.Attached, id, ct);
        return Begun(form);
    }

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Create(Guid id, ReplyingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Reply, ct, form.Version) is not { } request) return NotFound();
        var files = await take.RunAsync(this, form.Attached, id, ct);
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.Reply(Message.ToCitizen(form.Reply, now, files), now);
        await db.SaveChangesAsync(ct);
        return Done("ReplySent", id);
    }
}
