using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Teams.Joining;

/// <summary>Whoever joins sees, from then on, what is given to the crew.</summary>
[Route("administration/equipes/{teamId:guid}/membres"), Can(Permission.ManageOrganisation)]
public sealed class JoiningController(ReadTeam read, ChangeTeams change, IStringLocalizer<TeamsText> texts) : AdminController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid teamId, JoiningForm form, CancellationToken ct)
    {
        if (await read.RunAsync(teamId, ct) is not { } page) return NotFound();
        MustKeep(page.DepartmentId);
        (form.Page, form.Mine) = (page, true);
        if (!ModelState.IsValid) return Invalid("Show", form);

        if (await change.JoinAsync(teamId, form.AgentId!.Value, Now, ct) is { } problem)
        {
            ModelState.AddModelError(nameof(form.AgentId), texts[$"Problem.{problem}"]);
            return Invalid("Show", form);
        }
        Flash("TeamJoined");
        return LocalRedirect($"/administration/equipes/{teamId}");
    }
}
