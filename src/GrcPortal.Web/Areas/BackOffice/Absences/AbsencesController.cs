using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Absences;

/// <summary>When I am away, and who stands in for me.</summary>
[Route("agents/absences"), Can(Permission.ReadRequests)]
public sealed class AbsencesController(DeclareAbsence declare, ReadAbsences read) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(CancellationToken ct) => View(await read.FurnishAsync(new(), Me.Id, Today, ct));

    [HttpPost]
    public async Task<IActionResult> Create(AbsenceForm form, CancellationToken ct)
    {
        if (ModelState.IsValid
            && await declare.RunAsync(new() { AgentId = Me.Id, From = form.From!.Value, Until = form.Until!.Value, DeputyId = form.DeputyId }, Today, Now, ct) is { } problem)
            read.Tell(ModelState, problem);
        if (!ModelState.IsValid) return Invalid("New", await read.FurnishAsync(form, Me.Id, Today, ct));

        Flash("AbsenceDeclared");
        return LocalRedirect("/agents/absences");
    }

    [HttpPost("{absenceId:guid}/retrait")]
    public async Task<IActionResult> Delete(Guid absenceId, CancellationToken ct)
    {
        await declare.CancelAsync(Me.Id, absenceId, Now, ct);
        Flash("AbsenceCancelled");
        return LocalRedirect("/agents/absences");
    }
}
