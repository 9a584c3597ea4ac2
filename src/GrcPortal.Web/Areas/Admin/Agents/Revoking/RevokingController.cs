using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Agents.Revoking;

[Route("administration/agents/{agentId:guid}/roles/{grantId:guid}/retrait"), Can(Permission.ManageOrganisation)]
public sealed class RevokingController(GrcDbContext db, ChangeRights rights) : AdminController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid agentId, Guid grantId, CancellationToken ct)
    {
        if (!await db.Agents.AnyAsync(agent => agent.Id == agentId, ct)) return NotFound();

        await rights.TakeAsync(Me, agentId, grantId, Now, ct);
        Flash("RoleRevoked");
        return LocalRedirect($"/administration/agents/{agentId}");
    }
}
