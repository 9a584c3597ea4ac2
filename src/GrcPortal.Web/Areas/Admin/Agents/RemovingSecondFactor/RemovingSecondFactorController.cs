using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Agents.RemovingSecondFactor;

[Route("administration/agents/{agentId:guid}/second-facteur/retrait"), Can(Permission.ManageOrganisation)]
public sealed class RemovingSecondFactorController(GrcDbContext db, ChangeRights rights) : AdminController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid agentId, CancellationToken ct)
    {
        if (!await db.Agents.AnyAsync(agent => agent.Id == agentId, ct)) return NotFound();

        await rights.RemoveSecondFactorAsync(Me, agentId, Now, ct);
        Flash("SecondFactorRemoved");
        return LocalRedirect($"/administration/agents/{agentId}");
    }
}
