using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Agents.Enabling;

[Route("administration/agents/{agentId:guid}/reactivation"), Can(Permission.ManageOrganisation)]
public sealed class EnablingController(GrcDbContext db, ChangeRights rights) : AdminController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid agentId, CancellationToken ct)
    {
        if (!await db.Agents.AnyAsync(agent => agent.Id == agentId, ct)) return NotFound();

        await rights.EnableAsync(Me, agentId, Now, ct);
        Flash("AgentEnabled");
        return LocalRedirect($"/administration/agents/{agentId}");
    }
}
