using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Teams.Writing;

/// <summary>A new crew of a department, or another name or leader for one.</summary>
[Can(Permission.ManageOrganisation)]
public sealed class WritingController(GrcDbContext db, ReadTeam read, ChangeTeams change, IStringLocalizer<TeamsText> texts) : AdminController
{
    [HttpGet("administration/services/{departmentId:guid}/equipes/nouvelle")]
    public async Task<IActionResult> New(Guid departmentId, CancellationToken ct) =>
        await DepartmentAsync(departmentId, ct) is { } name ? View(new WritingForm { Department = name }) : NotFound();

    [HttpPost("administration/services/{departmentId:guid}/equipes/nouvelle")]
    public async Task<IActionResult> Create(Guid departmentId, WritingForm form, CancellationToken ct)
    {
        if (await DepartmentAsync(departmentId, ct) is not { } name) return NotFound();
        form.Department = name;
        if (!ModelState.IsValid) return Invalid("New", form);

        var added = new Team { DepartmentId = departmentId, Name = TidyText.Of(form.Name)! };
        return await change.AddAsync(added, Today, Now, ct) is { } problem ? Refused(form, problem) : Done("TeamAdded", added.Id);
    }

    [HttpGet("administration/equipes/{teamId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid teamId, CancellationToken ct) => await read.RunAsync(teamId, ct) is { } page
        ? View("New", Furnished(new() { Name = page.Name, LeaderId = page.LeaderId }, page))
        : NotFound();

    [HttpPost("administration/equipes/{teamId:guid}/modification")]
    public async Task<IActionResult> Update(Guid teamId, WritingForm form, CancellationToken ct)
    {
        if (await read.RunAsync(teamId, ct) is not { } page) return NotFound();
        Furnished(form, page);
        if (!form.Leaders.Holds(form.LeaderId)) ModelState.AddModelError(nameof(form.LeaderId), texts["Problem.LeaderGone"]);
        if (!ModelState.IsValid) return Invalid("New", form);

        return await change.ChangeAsync(teamId, TidyText.Of(form.Name)!, form.LeaderId, Now, ct) is { } problem ? Refused(form, problem) : Done("TeamChanged", teamId);
    }

    private async Task<string?> DepartmentAsync(Guid departmentId, CancellationToken ct)
    {
        var name = await db.Departments.Where(d => d.Id == departmentId).Select(d => d.Name).SingleOrDefaultAsync(ct);
        if (name is not null) MustKeep(departmentId);
        return name;
    }

    private ViewResult Refused(WritingForm form, TeamProblem problem)
    {
        ModelState.AddModelError(problem is TeamProblem.NameTaken ? nameof(form.Name) : nameof(form.LeaderId), texts[$"Problem.{problem}"]);
        return Invalid("New", form);
    }

    private LocalRedirectResult Done(string flash, Guid id)
    {
        Flash(flash);
        return LocalRedirect($"/administration/equipes/{id}");
    }

    private WritingForm Furnished(WritingForm form, TeamPage page)
    {
        MustKeep(page.DepartmentId);
        (form.Changed, form.Department) = (page.Id, page.Department);
        form.Leaders = [new(texts["Leader.None"], ""), .. page.Members.Select(member => new SelectListItem(member.Name, member.Id.ToString()))];
        return form;
    }
}
