using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Asking;

[Route("agents/demandes/{id:guid}/question"), Can(Permission.ReadRequests)]
public sealed class AskingController(GrcDbContext db, RequestGate gate) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ForAsync(id, RequestAct.AskCitizen, ct) is { } request
            ? View(new AskingForm { Version = gate.VersionOf(request) })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, AskingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.AskCitizen, ct, form.Version) is not { } request) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        request.AskCitizen(Message.ToCitizen(form.Question, now), now);
        await db.SaveChangesAsync(ct);
        return Done("QuestionAsked", id);
    }
}
