using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.SendingBack;

[Route("agents/demandes/{id:guid}/renvoi"), Can(Permission.ReadRequests)]
public sealed class SendingBackController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.SendBack, ct) is { } shown
            ? View(new SendingBackForm { Version = shown.Version })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, SendingBackForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.SendBack, ct, form.Version) is not { } request) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.SendBack(Message.Internal(form.Note, now), now);
        await db.SaveChangesAsync(ct);
        return Done("RequestSentBack", id);
    }
}
