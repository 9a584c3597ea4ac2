using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Assigning;

[Route("agents/demandes/{id:guid}/affectation"), Can(Permission.ReadRequests)]
public sealed class AssigningController(GrcDbContext db, RequestGate gate, IStringLocalizer<AssigningText> texts) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ForAsync(id, RequestAct.Assign, ct) is { } request
            ? View(new AssigningForm { AgentId = request.AssigneeId, Agents = await AgentsAsync(ct), Version = gate.VersionOf(request) })
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, AssigningForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Assign, ct, form.Version) is not { } request) return NotFound();
        if (form.AgentId is { } agentId && !await db.Agents.AnyAsync(a => a.Id == agentId && a.IsActive, ct))
            ModelState.AddModelError(nameof(form.AgentId), texts["AgentId.Gone"]);
        if (!ModelState.IsValid)
        {
            form.Agents = await AgentsAsync(ct);
            return Invalid("New", form);
        }

        request.Assign(Assignment.To(form.AgentId!.Value), Now);
        await db.SaveChangesAsync(ct);
        return Done("RequestAssigned", id);
    }

    private async Task<IReadOnlyList<SelectListItem>> AgentsAsync(CancellationToken ct)
    {
        var agents = await (from agent in db.Agents
                            where agent.IsActive
                            orderby agent.Name
                            select new { agent.Id, agent.Name, Department = db.Departments.Where(d => d.Id == agent.DepartmentId).Select(d => d.Name).SingleOrDefault() })
            .ToListAsync(ct);
        return
        [
            .. agents.OrderByDescending(agent => agent.Id == Me.Id)
                .Select(agent => new ChoiceItem(agent.Id == Me.Id ? texts["Me", agent.Name] : agent.Name, agent.Id.ToString(), agent.Department)),
        ];
    }
}
