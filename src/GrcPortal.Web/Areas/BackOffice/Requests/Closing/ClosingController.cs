using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests.Templates;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Closing;

[Route("agents/demandes/{id:guid}/cloture"), Can(Permission.ReadRequests)]
public sealed class ClosingController(GrcDbContext db, RequestGate gate, ReadTemplates templates) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Close, ct) is { } shown
            ? View(new ClosingForm { Version = shown.Version })
            : NotFound();

    /// <summary>The same form, begun with the words of a template; a script does it without a round trip.</summary>
    [HttpPost("modele")]
    public async Task<IActionResult> Begin(Guid id, ClosingForm form, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, RequestAct.Close, ct) is null) return NotFound();

        form.Answer = await templates.AddedAsync(id, RequestAct.Close, form.TemplateId, form.Answer, ct);
        return Begun(form);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ClosingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Close, ct, form.Version) is not { } request) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.Close(form.Reason!.Value, Message.ToCitizen(form.Answer, now), now);
        await db.SaveChangesAsync(ct);
        return Done("RequestClosed", id);
    }
}
