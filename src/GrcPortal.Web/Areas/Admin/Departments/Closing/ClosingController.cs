using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Departments.Closing;

/// <summary>The last day of a department, and who takes over what it holds.</summary>
[Route("administration/services/{departmentId:guid}/fermeture"), Can(Permission.ManageOrganisation)]
public sealed class ClosingController(ReadDepartments read, ChangeDepartments change, IStringLocalizer<DepartmentsText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid departmentId, CancellationToken ct) =>
        await FurnishedAsync(new() { ClosedOn = Today }, departmentId, ct) is { } form ? View(form) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid departmentId, ClosingForm form, CancellationToken ct)
    {
        if (await FurnishedAsync(form, departmentId, ct) is null) return NotFound();
        if (form.ClosedOn is { } on && (on < Today.AddYears(-1) || on > Today.AddYears(1))) ModelState.AddModelError(nameof(form.ClosedOn), texts["ClosedOn.Far"]);
        if (!form.Successors.Holds(form.SuccessorId)) ModelState.AddModelError(nameof(form.SuccessorId), texts["Problem.SuccessorGone"]);
        if (!ModelState.IsValid) return Invalid("New", form);

        if (form.SuccessorId is { } successor) MustKeep(successor);
        if (await change.CloseAsync(departmentId, form.ClosedOn!.Value, form.SuccessorId, Today, Now, ct) is { } problem)
        {
            ModelState.AddModelError(nameof(form.SuccessorId), texts[$"Problem.{problem}"]);
            return Invalid("New", form);
        }
        Flash("DepartmentClosed");
        return LocalRedirect($"/administration/services/{departmentId}");
    }

    private async Task<ClosingForm?> FurnishedAsync(ClosingForm form, Guid departmentId, CancellationToken ct)
    {
        var all = await read.AllAsync(ct);
        if (all.SingleOrDefault(row => row.Id == departmentId) is not { } closed) return null;
        MustKeep(departmentId);
        form.Row = closed;
        form.Held = await change.HeldAsync(departmentId, Today, ct);
        form.Successors = ReadDepartments.Others(all, departmentId, texts["Successor.None"], Today);
        return form;
    }
}
