using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Resolving;

[Route("agents/demandes/{id:guid}/traitement"), Can(Permission.ReadRequests)]
public sealed class ResolvingController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ForAsync(id, RequestAct.Resolve, ct) is { } request
            ? View(new ResolvingForm { Version = gate.VersionOf(request) })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ResolvingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Resolve, ct, form.Version) is not { } request) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.Resolve(Message.Internal(form.Note, now), now);
        await db.SaveChangesAsync(ct);
        return Done("RequestResolved", id);
    }
}
