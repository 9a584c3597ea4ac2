using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Teams.Joining;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Admin.Teams;

[Route("administration/equipes/{teamId:guid}"), Can(Permission.ManageOrganisation)]
public sealed class TeamsController(ReadTeam read) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid teamId, CancellationToken ct) => await read.RunAsync(teamId, ct) is { } page
        ? View(new JoiningForm { Page = page, Mine = Me.Has(Permission.ManageOrganisation, page.DepartmentId, null) })
        : NotFound();
}
