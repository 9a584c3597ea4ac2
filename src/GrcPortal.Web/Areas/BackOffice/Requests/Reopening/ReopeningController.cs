using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Reopening;

[Route("agents/demandes/{id:guid}/reouverture"), Can(Permission.ReadRequests)]
public sealed class ReopeningController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Reopen, ct) is { } shown
            ? View(new ReopeningForm { Version = shown.Version })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ReopeningForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Reopen, ct, form.Version) is not { } request) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.Reopen(Message.Internal(form.Note, now), now);
        await db.SaveChangesAsync(ct);
        return Done("RequestReopened", id);
    }
}
