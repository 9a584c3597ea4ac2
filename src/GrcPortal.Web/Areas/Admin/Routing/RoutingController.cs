using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Routing;

/// <summary>Who gets which demand; and the question one asks of the rules before a citizen does.</summary>
[Route("administration/orientation"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class RoutingController(GrcDbContext db, ReadRouting read, FindRoute routes, ChangeRouting change, IStringLocalizer<RoutingText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid? type, Guid? sector, CancellationToken ct)
    {
        var page = await read.RunAsync(texts["Category.Any"], texts["Sector.Any"], ct);
        if (page.Categories.SingleOrDefault(category => category.Id == type) is not { } tried) return View(page);

        var winner = await routes.RunAsync(tried, sector, ct);
        return View(page with
        {
            IsTried = true,
            TriedCategoryId = type,
            TriedSectorId = sector,
            Winner = page.Rules.SingleOrDefault(row => row.Rule.Id == winner?.Id),
            OwnDepartment = await db.Departments.Where(d => d.Id == tried.DepartmentId).Select(d => d.Name).SingleOrDefaultAsync(ct),
        });
    }

    [HttpPost("{ruleId:guid}/rang")]
    public async Task<IActionResult> Move(Guid ruleId, bool up, CancellationToken ct)
    {
        if (!await db.RoutingRules.AnyAsync(rule => rule.Id == ruleId, ct)) return NotFound();

        await change.MoveAsync(ruleId, up, Now, ct);
        return LocalRedirect($"/administration/orientation#r-{ruleId}");
    }

    [HttpPost("{ruleId:guid}/suppression")]
    public async Task<IActionResult> Delete(Guid ruleId, CancellationToken ct)
    {
        if (!await db.RoutingRules.AnyAsync(rule => rule.Id == ruleId, ct)) return NotFound();

        await change.RemoveAsync(ruleId, Now, ct);
        Flash("RuleRemoved");
        return LocalRedirect("/administration/orientation");
    }
}
