using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Pausing;

[Route("agents/demandes/{id:guid}/pause"), Can(Permission.ReadRequests)]
public sealed class PausingController(GrcDbContext db, RequestGate gate, ReadReasons reasons) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Pause, ct) is { } shown
            ? View(await reasons.FurnishAsync(new PausingForm { Version = shown.Version }, ReasonKind.Pause, ModelState, ct))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, PausingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Pause, ct, form.Version) is not { } request) return NotFound();
        await reasons.FurnishAsync(form, ReasonKind.Pause, ModelState, ct);
        if (!ModelState.IsValid) return Invalid("New", form);

        request.Pause(form.Reason!, Now);
        await db.SaveChangesAsync(ct);
        return Done("RequestPaused", id);
    }
}
