using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Teams.Disabling;

/// <summary>A crew is dissolved: who goes on with its work.</summary>
[Route("administration/equipes/{teamId:guid}/desactivation"), Can(Permission.ManageOrganisation)]
public sealed class DisablingController(GrcDbContext db, ChangeTeams change, IStringLocalizer<TeamsText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid teamId, CancellationToken ct) => await FurnishedAsync(new(), teamId, ct) is { } form ? View(form) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid teamId, DisablingForm form, CancellationToken ct)
    {
        if (await FurnishedAsync(form, teamId, ct) is null) return NotFound();
        if (!form.Successors.Holds(form.SuccessorId)) ModelState.AddModelError(nameof(form.SuccessorId), texts["Problem.SuccessorGone"]);
        if (!ModelState.IsValid) return Invalid("New", form);

        if (await change.DisableAsync(teamId, form.SuccessorId, Now, ct) is { } problem)
        {
            ModelState.AddModelError(nameof(form.SuccessorId), texts[$"Problem.{problem}"]);
            return Invalid("New", form);
        }
        Flash("TeamDisabled");
        return LocalRedirect($"/administration/equipes/{teamId}");
    }

    private async Task<DisablingForm?> FurnishedAsync(DisablingForm form, Guid teamId, CancellationToken ct)
    {
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Id == teamId, ct) is not { } team) return null;
        MustKeep(team.DepartmentId);
        form.Name = team.Name;
        form.Held = await change.HeldAsync(teamId, ct);
        var others = await (from other in db.Teams
                            join department in db.Departments on other.DepartmentId equals department.Id
                            where other.IsActive && other.Id != teamId
                            orderby department.Name, other.Name
                            select new { other.Id, other.Name, other.DepartmentId, Department = department.Name }).ToListAsync(ct);
        form.Successors =
        [
            new(texts["Successor.None"], ""),
            .. others.Where(other => Me.Has(Permission.ManageOrganisation, other.DepartmentId, null)).Select(other => new SelectListItem($"{other.Name} · {other.Department}", other.Id.ToString())),
        ];
        return form;
    }
}
