using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using GrcPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Agents.Granting;

/// <summary>Offers only roles the giver holds somewhere; the rule itself decides on the place.</summary>
[Route("administration/agents/{agentId:guid}/roles/nouveau"), Can(Permission.ManageOrganisation)]
public sealed class GrantingController(
    GrcDbContext db, ChangeRights rights, ReadPlaces places, IStringLocalizer<GrantingText> texts, IStringLocalizer<AgentsText> words) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid agentId, CancellationToken ct) =>
        await db.Agents.AnyAsync(agent => agent.Id == agentId, ct) ? View(await FurnishedAsync(new(), ct)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid agentId, GrantingForm form, CancellationToken ct)
    {
        if (!await db.Agents.AnyAsync(agent => agent.Id == agentId, ct)) return NotFound();
        await FurnishedAsync(form, ct);
        if (!form.Roles.Holds(form.RoleId)) ModelState.AddModelError(nameof(form.RoleId), texts["RoleId.NotHeld"]);
        if (!form.Departments.Holds(form.DepartmentId)) ModelState.AddModelError(nameof(form.DepartmentId), texts["DepartmentId.Gone"]);
        if (!form.Categories.Holds(form.CategoryId)) ModelState.AddModelError(nameof(form.CategoryId), texts["CategoryId.Gone"]);
        if (!ModelState.IsValid) return Invalid("New", form);

        try
        {
            await rights.GiveAsync(Me, new() { AgentId = agentId, RoleId = form.RoleId!.Value, DepartmentId = form.DepartmentId, CategoryId = form.CategoryId }, Now, ct);
        }
        catch (RuleBrokenException)
        {
            ModelState.AddModelError(nameof(form.RoleId), texts["RoleId.NotHeld"]);
            return Invalid("New", form);
        }
        Flash("RoleGranted");
        return LocalRedirect($"/administration/agents/{agentId}");
    }

    private async Task<GrantingForm> FurnishedAsync(GrantingForm form, CancellationToken ct)
    {
        var roles = await db.Roles.AsNoTracking().Include(role => role.Permissions).ToListByAsync(role => role.Name, ct);
        form.Roles =
        [
            .. roles.Where(role => role.Permissions.TrueForAll(p => Me.Has(p.Permission)))
                .Select(role => new ChoiceItem(role.Name, role.Id.ToString(), string.Join(" · ", role.Permissions.OrderBy(p => p.Permission).Select(p => words[$"Permission.{p.Permission}"].Value)))),
        ];
        form.Departments = await places.DepartmentsAsync(texts["DepartmentId.All"], Today, ct);
        form.Categories = await places.CategoriesAsync(texts["CategoryId.All"], ct);
        return form;
    }
}
