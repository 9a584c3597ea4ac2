using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.BackOffice.Absences;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Agents.Absences;

/// <summary>Somebody else's absence, for whom could not say it himself.</summary>
[Route("administration/agents/{agentId:guid}/absences"), Can(Permission.ManageOrganisation)]
public sealed class AbsencesController(GrcDbContext db, ChangeRights rights, DeclareAbsence declare, ReadAbsences read) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid agentId, CancellationToken ct) =>
        await IsMineAsync(agentId, ct) ? View(await read.FurnishAsync(new(), agentId, Today, ct)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid agentId, AbsenceForm form, CancellationToken ct)
    {
        if (!await IsMineAsync(agentId, ct)) return NotFound();
        if (ModelState.IsValid
            && await declare.RunAsync(new() { AgentId = agentId, From = form.From!.Value, Until = form.Until!.Value, DeputyId = form.DeputyId }, Today, Now, ct) is { } problem)
            read.Tell(ModelState, problem);
        if (!ModelState.IsValid) return Invalid("New", await read.FurnishAsync(form, agentId, Today, ct));

        Flash("AbsenceDeclared");
        return LocalRedirect($"/administration/agents/{agentId}");
    }

    [HttpPost("{absenceId:guid}/retrait")]
    public async Task<IActionResult> Delete(Guid agentId, Guid absenceId, CancellationToken ct)
    {
        if (!await IsMineAsync(agentId, ct)) return NotFound();
        await declare.CancelAsync(agentId, absenceId, Now, ct);
        Flash("AbsenceCancelled");
        return LocalRedirect($"/administration/agents/{agentId}");
    }

    private async Task<bool> IsMineAsync(Guid agentId, CancellationToken ct)
    {
        if (!await db.Agents.AnyAsync(agent => agent.Id == agentId, ct)) return false;
        return GrantPolicy.MayManage(Me, await rights.HeldByAsync(agentId, ct)) ? true : throw new NotAllowedException();
    }
}
