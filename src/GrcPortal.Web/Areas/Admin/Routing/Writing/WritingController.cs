using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Routing.Writing;

/// <summary>A new rule, behind the others, or another sense for one.</summary>
[Route("administration/orientation"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class WritingController(GrcDbContext db, ReadRouting read, ChangeRouting change, IStringLocalizer<RoutingText> texts) : AdminController
{
    [HttpGet("nouvelle")]
    public async Task<IActionResult> New(CancellationToken ct) => View(await FurnishedAsync(new() { IsNew = true }, ct));

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Create(WritingForm form, CancellationToken ct)
    {
        form.IsNew = true;
        if (await RuleAsync(form, ct) is not { } rule) return Invalid("New", form);
        return await change.AddAsync(rule, Now, ct) ? Done("RuleAdded") : Twice(form);
    }

    [HttpGet("{ruleId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid ruleId, CancellationToken ct) => await db.RoutingRules.AsNoTracking().SingleOrDefaultAsync(rule => rule.Id == ruleId, ct) is { } rule
        ? View("New", await FurnishedAsync(new() { CategoryId = rule.CategoryId, SectorId = rule.SectorId, Taker = Taker.Of(rule.DepartmentId, rule.TeamId).ToString() }, ct))
        : NotFound();

    [HttpPost("{ruleId:guid}/modification")]
    public async Task<IActionResult> Update(Guid ruleId, WritingForm form, CancellationToken ct)
    {
        if (!await db.RoutingRules.AnyAsync(rule => rule.Id == ruleId, ct)) return NotFound();
        if (await RuleAsync(form, ct) is not { } rule) return Invalid("New", form);
        return await change.ChangeAsync(ruleId, rule, Now, ct) ? Done("RuleChanged") : Twice(form);
    }

    /// <summary>What is asked for, or null with the form's errors.</summary>
    private async Task<RoutingRule?> RuleAsync(WritingForm form, CancellationToken ct)
    {
        await FurnishedAsync(form, ct);
        if (!form.Categories.Holds(form.CategoryId)) ModelState.AddModelError(nameof(form.CategoryId), texts["Category.Gone"]);
        if (!form.Sectors.Holds(form.SectorId)) ModelState.AddModelError(nameof(form.SectorId), texts["Sector.Gone"]);
        if (form.Taker is { Length: > 0 } && form.Takers.All(choice => choice.Value != form.Taker)) ModelState.AddModelError(nameof(form.Taker), texts["Taker.Gone"]);
        if (!ModelState.IsValid || Taker.Read(form.Taker) is not { } taker) return null;
        return new() { CategoryId = form.CategoryId, SectorId = form.SectorId, DepartmentId = taker.DepartmentId, TeamId = taker.TeamId };
    }

    private ViewResult Twice(WritingForm form)
    {
        ModelState.AddModelError(nameof(form.CategoryId), texts["Twice"]);
        return Invalid("New", form);
    }

    private LocalRedirectResult Done(string flash)
    {
        Flash(flash);
        return LocalRedirect("/administration/orientation");
    }

    private async Task<WritingForm> FurnishedAsync(WritingForm form, CancellationToken ct)
    {
        form.Categories = await read.CategoriesAsync(texts["Category.Any"], ct);
        form.Sectors = await read.SectorsAsync(texts["Sector.Any"], ct);
        form.Takers = await read.TakersAsync(Today, ct);
        return form;
    }
}
