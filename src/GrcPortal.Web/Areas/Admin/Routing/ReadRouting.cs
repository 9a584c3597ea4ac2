using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Routing;

/// <summary>The rules in their order, with the names of what they speak of. Four queries, however many rules.</summary>
public sealed class ReadRouting(GrcDbContext db, ReadPlaces places)
{
    public async Task<RoutingPage> RunAsync(string anyCategory, string anySector, CancellationToken ct)
    {
        var rules = await db.RoutingRules.AsNoTracking().OrderBy(rule => rule.Rank).ThenBy(rule => rule.Id).Select(rule => new
        {
            Rule = rule,
            Department = db.Departments.Single(d => d.Id == rule.DepartmentId).Name,
            Team = db.Teams.Where(t => t.Id == rule.TeamId).Select(t => t.Name).SingleOrDefault(),
        }).ToListAsync(ct);
        var categories = await db.Categories.AsNoTracking().OrderBy(c => c.Rank).ToListAsync(ct);
        var sectors = await SectorsAsync(anySector, ct);
        var (all, families) = (rules.ConvertAll(one => one.Rule), categories.ToDictionary(c => c.Id, c => c.ParentId));
        return new(
            [.. rules.Select(one => new RuleRow(one.Rule, categories.Find(c => c.Id == one.Rule.CategoryId)?.Name ?? anyCategory,
                sectors.FirstOrDefault(sector => sector.Value == $"{one.Rule.SectorId}")?.Text ?? anySector, one.Department, one.Team,
                Core.Catalogue.Routing.Hidden(all, one.Rule, families) is not null))],
            categories, sectors);
    }

    public async Task<IReadOnlyList<SelectListItem>> SectorsAsync(string any, CancellationToken ct) =>
        [new(any, ""), .. await db.Sectors.OrderBy(s => s.Rank).ThenBy(s => s.Name).Select(s => new SelectListItem(s.Name, s.Id.ToString())).ToListAsync(ct)];

    public Task<IReadOnlyList<SelectListItem>> CategoriesAsync(string any, CancellationToken ct) => places.CategoriesAsync(any, ct);

    /// <summary>Departments at work and, under each, its crews.</summary>
    public async Task<IReadOnlyList<SelectListItem>> TakersAsync(DateOnly today, CancellationToken ct)
    {
        var teams = await db.Teams.Where(t => t.IsActive).Select(t => new { t.Id, t.Name, t.DepartmentId }).ToListByAsync(team => team.Name, ct);
        var departments = await places.DepartmentsAsync("", today, ct);
        return [.. departments.Skip(1).SelectMany(department => teams.Where(t => $"{t.DepartmentId}" == department.Value)
            .Select(t => new SelectListItem($"{department.Text} · {t.Name}", Taker.Of(t.DepartmentId, t.Id).ToString())).Prepend(department))];
    }
}

public sealed record RuleRow(RoutingRule Rule, string Category, string Sector, string Department, string? Team, bool IsHidden);

public sealed record RoutingPage(IReadOnlyList<RuleRow> Rules, IReadOnlyList<Category> Categories, IReadOnlyList<SelectListItem> Sectors)
{
    /// <summary>What is asked of the tester, and who would get it.</summary>
    public Guid? TriedCategoryId { get; init; }
    public Guid? TriedSectorId { get; init; }
    public bool IsTried { get; init; }
    public RuleRow? Winner { get; init; }
    public string? OwnDepartment { get; init; }
}

/// <summary>A department, or a crew of one, as one choice of a list.</summary>
public readonly record struct Taker(Guid DepartmentId, Guid? TeamId)
{
    public static Taker Of(Guid department, Guid? team) => new(department, team);

    public static Taker? Read(string? typed) => (typed ?? "").Split('/') is [var department, .. var rest] && Guid.TryParse(department, out var id)
        ? new(id, rest is [var team] && Guid.TryParse(team, out var crew) ? crew : null) : null;

    public override string ToString() => TeamId is { } team ? $"{DepartmentId}/{team}" : $"{DepartmentId}";
}
