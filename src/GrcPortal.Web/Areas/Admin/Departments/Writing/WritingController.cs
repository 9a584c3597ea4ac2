using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Departments.Writing;

/// <summary>A new department, or another name or place for one.</summary>
[Route("administration/services"), Can(Permission.ManageOrganisation)]
public sealed class WritingController(ReadDepartments read, ChangeDepartments change, IStringLocalizer<DepartmentsText> texts) : AdminController
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> New(CancellationToken ct) => View(await FurnishedAsync(new(), await read.AllAsync(ct), null, ct));

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(WritingForm form, CancellationToken ct)
    {
        await FurnishedAsync(form, await read.AllAsync(ct), null, ct);
        MustBeListed(form);
        if (!ModelState.IsValid) return Invalid("New", form);

        MustKeep(form.ParentId);
        var added = new Department { Name = TidyText.Of(form.Name)!, ParentId = form.ParentId, CalendarId = form.CalendarId };
        return await change.AddAsync(added, Today, Now, ct) is { } problem ? Refused(form, problem) : Done("DepartmentAdded", added.Id);
    }

    [HttpGet("{departmentId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid departmentId, CancellationToken ct)
    {
        var all = await read.AllAsync(ct);
        if (all.SingleOrDefault(row => row.Id == departmentId) is not { } row) return NotFound();
        MustKeep(departmentId);
        return View("New", await FurnishedAsync(new() { Name = row.Name, ParentId = row.ParentId, CalendarId = row.CalendarId }, all, row, ct));
    }

    [HttpPost("{departmentId:guid}/modification")]
    public async Task<IActionResult> Update(Guid departmentId, WritingForm form, CancellationToken ct)
    {
        var all = await read.AllAsync(ct);
        if (all.SingleOrDefault(row => row.Id == departmentId) is not { } row) return NotFound();
        MustKeep(departmentId);
        await FurnishedAsync(form, all, row, ct);
        if (form.ParentId != row.ParentId) MustBeListed(form);
        if (!ModelState.IsValid) return Invalid("New", form);

        if (form.ParentId != row.ParentId) MustKeep(form.ParentId);
        return await change.ChangeAsync(departmentId, TidyText.Of(form.Name)!, form.ParentId, form.CalendarId, Today, Now, ct) is { } problem
            ? Refused(form, problem) : Done("DepartmentChanged", departmentId);
    }

    private void MustBeListed(WritingForm form)
    {
        if (!form.Parents.Holds(form.ParentId)) ModelState.AddModelError(nameof(form.ParentId), texts["Problem.ParentGone"]);
    }

    private ViewResult Refused(WritingForm form, DepartmentProblem problem)
    {
        ModelState.AddModelError(problem switch
        {
            DepartmentProblem.NameTaken => nameof(form.Name),
            DepartmentProblem.CalendarGone => nameof(form.CalendarId),
            _ => nameof(form.ParentId),
        }, texts[$"Problem.{problem}"]);
        return Invalid("New", form);
    }

    private LocalRedirectResult Done(string flash, Guid id)
    {
        Flash(flash);
        return LocalRedirect($"/administration/services/{id}");
    }

    private async Task<WritingForm> FurnishedAsync(WritingForm form, IReadOnlyList<DepartmentRow> all, DepartmentRow? changed, CancellationToken ct)
    {
        form.Calendars = await read.CalendarsAsync(texts["Calendar.None"], ct);
        form.Changed = changed?.Id;
        form.Parents = ReadDepartments.Others(all, changed?.Id, texts["Parent.None"], Today);
        return form;
    }
}
