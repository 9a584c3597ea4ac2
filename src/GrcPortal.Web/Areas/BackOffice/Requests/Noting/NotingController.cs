using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Noting;

[Route("agents/demandes/{id:guid}/note"), Can(Permission.ReadRequests)]
public sealed class NotingController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Note, ct) is { } shown
            ? View(new NotingForm { Version = shown.Version })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, NotingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Note, ct, form.Version) is not { } request) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.Note(Message.Internal(form.Note, now), now);
        await db.SaveChangesAsync(ct);
        return Done("NoteAdded", id);
    }
}
