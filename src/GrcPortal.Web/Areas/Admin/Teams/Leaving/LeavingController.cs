using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Teams.Leaving;

[Route("administration/equipes/{teamId:guid}/membres/{agentId:guid}/retrait"), Can(Permission.ManageOrganisation)]
public sealed class LeavingController(GrcDbContext db, ChangeTeams change) : AdminController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid teamId, Guid agentId, CancellationToken ct)
    {
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Id == teamId, ct) is not { } team) return NotFound();

        MustKeep(team.DepartmentId);
        await change.LeaveAsync(teamId, agentId, Now, ct);
        Flash("TeamLeft");
        return LocalRedirect($"/administration/equipes/{teamId}");
    }
}
