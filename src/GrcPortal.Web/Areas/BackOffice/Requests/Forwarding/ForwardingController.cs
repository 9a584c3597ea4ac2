using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests.Templates;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using GrcPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Forwarding;

[Route("agents/demandes/{id:guid}/transmission"), Can(Permission.ReadRequests)]
public sealed class ForwardingController(GrcDbContext db, RequestGate gate, ReadTemplates templates, WriteMail mail, IStringLocalizer<ForwardingText> texts) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Forward, ct) is { } shown
            ? View(await FurnishedAsync(new() { Version = shown.Version }, ct))
            : NotFound();

    /// <summary>Shows what the citizen would be written; nothing happens yet.</summary>
    [HttpPost("apercu")]
    public async Task<IActionResult> Preview(Guid id, ForwardingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Forward, ct) is not { } request) return NotFound();
        if (await CheckAsync(form, ct) is not { } body) return Invalid("New", form);

        ViewData["Letter"] = await mail.PreviewAsync(request, RequestAct.Forward, null, form.Explanation, ct, body);
        return View("New", form);
    }

    /// <summary>The same form, begun with the words of a template; a script does it without a round trip.</summary>
    [HttpPost("modele")]
    public async Task<IActionResult> Begin(Guid id, ForwardingForm form, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, RequestAct.Forward, ct) is null) return NotFound();

        form.Explanation = await templates.AddedAsync(id, RequestAct.Forward, form.TemplateId, form.Explanation, ct);
        return Begun(await FurnishedAsync(form, ct));
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ForwardingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Forward, ct, form.Version) is not { } request) return NotFound();
        if (await CheckAsync(form, ct) is null) return Invalid("New", form);

        var now = Now;
        request.Forward(form.BodyId!.Value, Message.ToCitizen(form.Explanation, now), now);
        await db.SaveChangesAsync(ct);
        return Done("RequestForwarded", id);
    }

    /// <summary>The name of the body chosen; none when the form is to be shown again, which it then is ready for.</summary>
    private async Task<string?> CheckAsync(ForwardingForm form, CancellationToken ct)
    {
        await FurnishedAsync(form, ct);
        var body = form.Bodies.SingleOrDefault(known => known.Value == form.BodyId?.ToString());
        if (form.BodyId is not null && body is null) ModelState.AddModelError(nameof(form.BodyId), texts["BodyId.Gone"]);
        return ModelState.IsValid ? body?.Text : null;
    }

    private async Task<ForwardingForm> FurnishedAsync(ForwardingForm form, CancellationToken ct)
    {
        form.Bodies = await db.Bodies.Where(body => body.IsActive)
            .Select(body => new ChoiceItem(body.Name, body.Id.ToString(), body.Contact)).ToListByAsync(body => body.Text, ct);
        return form;
    }
}
