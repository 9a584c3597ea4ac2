using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Teams.Enabling;

[Route("administration/equipes/{teamId:guid}/reactivation"), Can(Permission.ManageOrganisation)]
public sealed class EnablingController(GrcDbContext db, ChangeTeams change) : AdminController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid teamId, CancellationToken ct)
    {
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Id == teamId, ct) is not { } team) return NotFound();

        MustKeep(team.DepartmentId);
        await change.EnableAsync(teamId, Today, Now, ct);
        Flash("TeamEnabled");
        return LocalRedirect($"/administration/equipes/{teamId}");
    }
}
