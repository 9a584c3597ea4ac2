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
    public async Task<IActionResult> New(CancellationToken ct) => View(Furnished(new(), await read.AllAsync(ct), null));

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(WritingForm form, CancellationToken ct)
    {
        Furnished(form, await read.AllAsync(ct), null);
        MustBeListed(form);
        if (!ModelState.IsValid) return Invalid("New", form);

        MustKeep(form.ParentId);
        var added = new Department { Name = TidyText.Of(form.Name)!, ParentId = form.ParentId };
        return await change.AddAsync(added, Today, Now, ct) is { } problem ? Refused(form, problem) : Done("DepartmentAdded", added.Id);
    }

    [HttpGet("{departmentId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid departmentId, CancellationToken ct)
    {
        var all = await read.AllAsync(ct);
        if (all.SingleOrDefault(row => row.Id == departmentId) is not { } row) return NotFound();
        MustKeep(departmentId);
        return View("New", Furnished(new() { Name = row.Name, ParentId = row.ParentId }, all, row));
    }

    [HttpPost("{departmentId:guid}/modification")]
    public async Task<IActionResult> Update(Guid departmentId, WritingForm form, CancellationToken ct)
    {
        var all = await read.AllAsync(ct);
        if (all.SingleOrDefault(row => row.Id == departmentId) is not { } row) return NotFound();
        MustKeep(departmentId);
        Furnished(form, all, row);
        if (form.ParentId != row.ParentId) MustBeListed(form);
        if (!ModelState.IsValid) return Invalid("New", form);

        if (form.ParentId != row.ParentId) MustKeep(form.ParentId);
        return await change.ChangeAsync(departmentId, TidyText.Of(form.Name)!, form.ParentId, Today, Now, ct) is { } problem
            ? Refused(form, problem) : Done("DepartmentChanged", departmentId);
    }

    private void MustBeListed(WritingForm form)
    {
        if (!form.Parents.Holds(form.ParentId)) ModelState.AddModelError(nameof(form.ParentId), texts["Problem.ParentGone"]);
    }

    private ViewResult Refused(WritingForm form, DepartmentProblem problem)
    {
        ModelState.AddModelError(problem is DepartmentProblem.NameTaken ? nameof(form.Name) : nameof(form.ParentId), texts[$"Problem.{problem}"]);
        return Invalid("New", form);
    }

    private LocalRedirectResult Done(string flash, Guid id)
    {
        Flash(flash);
        return LocalRedirect($"/administration/services/{id}");
    }

    private WritingForm Furnished(WritingForm form, IReadOnlyList<DepartmentRow> all, DepartmentRow? changed)
    {
        form.Changed = changed?.Id;
        form.Parents = ReadDepartments.Others(all, changed?.Id, texts["Parent.None"], Today);
        return form;
    }
}
