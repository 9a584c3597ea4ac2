using GrcPortal.Core.Data;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Agents;

/// <summary>The lists that forms about agents choose from; the first line of each is "none" or "all".</summary>
public sealed class ReadPlaces(GrcDbContext db)
{
    public async Task<IReadOnlyList<SelectListItem>> DepartmentsAsync(string none, DateOnly today, CancellationToken ct)
    {
        var departments = await db.Departments.Where(d => d.ClosedOn == null || d.ClosedOn >= today).Select(d => new Branch(d.Id, d.ParentId, d.Name)).ToListAsync(ct);
        return [new(none, ""), .. Tree(departments, null, 0)];
    }

    public async Task<IReadOnlyList<SelectListItem>> CategoriesAsync(string all, CancellationToken ct)
    {
        var categories = await db.Categories.OrderBy(c => c.Rank).Select(c => new Branch(c.Id, c.ParentId, c.Name)).ToListAsync(ct);
        return [new(all, ""), .. Tree(categories, null, 0)];
    }

    public async Task<IReadOnlyList<SelectListItem>> TradesAsync(string none, CancellationToken ct) =>
        [new(none, ""), .. await db.Trades.Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListByAsync(one => one.Text, ct)];

    private static IEnumerable<SelectListItem> Tree(List<Branch> all, Guid? above, int depth) =>
        all.Where(branch => branch.ParentId == above).SelectMany(branch => Tree(all, branch.Id, depth + 1)
            .Prepend(new($"{string.Concat(Enumerable.Repeat("— ", depth))}{branch.Name}", branch.Id.ToString())));

    private sealed record Branch(Guid Id, Guid? ParentId, string Name);
}

internal static class Choices
{
    /// <summary>Whether it may be chosen; nothing chosen is the first line.</summary>
    public static bool Holds(this IEnumerable<SelectListItem> choices, Guid? chosen) => chosen is not { } id || choices.Any(choice => choice.Value == id.ToString());
}
