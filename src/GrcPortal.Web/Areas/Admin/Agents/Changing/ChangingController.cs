using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Agents.Inviting;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Agents.Changing;

[Route("administration/agents/{agentId:guid}/modification"), Can(Permission.ManageOrganisation)]
public sealed class ChangingController(GrcDbContext db, ChangeRights rights, ReadPlaces places, IStringLocalizer<InvitingText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid agentId, CancellationToken ct) => await AgentAsync(agentId, ct) is { } agent
        ? View(await FurnishedAsync(new() { Name = agent.Name, DepartmentId = agent.DepartmentId, TradeId = agent.TradeId }, ct))
        : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid agentId, ChangingForm form, CancellationToken ct)
    {
        if (await AgentAsync(agentId, ct) is not { } agent) return NotFound();
        await FurnishedAsync(form, ct);
        if (!form.Departments.Holds(form.DepartmentId)) ModelState.AddModelError(nameof(form.DepartmentId), texts["DepartmentId.Gone"]);
        if (!form.Trades.Holds(form.TradeId)) ModelState.AddModelError(nameof(form.TradeId), texts["TradeId.Gone"]);
        if (!ModelState.IsValid) return Invalid("New", form);

        (agent.Name, agent.DepartmentId, agent.TradeId) = (form.Name.Trim(), form.DepartmentId, form.TradeId);
        db.Add(new AuditEntry { At = Clock, AgentId = Me.Id, Act = AuditAct.AgentChanged, SubjectId = agentId, DepartmentId = form.DepartmentId });
        await db.SaveChangesAsync(ct);
        Flash("AgentChanged");
        return LocalRedirect($"/administration/agents/{agentId}");
    }

    private async Task<Agent?> AgentAsync(Guid agentId, CancellationToken ct)
    {
        var agent = await db.Agents.SingleOrDefaultAsync(known => known.Id == agentId, ct);
        if (agent is not null && !GrantPolicy.MayManage(Me, await rights.HeldByAsync(agentId, ct))) throw new NotAllowedException();
        return agent;
    }

    private async Task<ChangingForm> FurnishedAsync(ChangingForm form, CancellationToken ct)
    {
        form.Departments = await places.DepartmentsAsync(texts["DepartmentId.None"], Today, ct);
        form.Trades = await places.TradesAsync(texts["TradeId.None"], ct);
        return form;
    }
}
