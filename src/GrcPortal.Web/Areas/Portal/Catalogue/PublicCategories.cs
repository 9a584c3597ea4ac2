using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Catalogue;

/// <summary>What citizens may ask for, by family, in the authority's order: one query.</summary>
public sealed class PublicCategories(GrcDbContext db)
{
    public async Task<IReadOnlyList<CategoryFamily>> ListAsync(CancellationToken ct)
    {
        var rows = await (from category in db.Categories
                          join family in db.Categories on category.ParentId equals family.Id
                          where category.State == CategoryState.Public
                          orderby family.Rank, family.Name, category.Rank, category.Name
                          select new { Family = family.Name, FamilySlug = family.Slug, category.Slug, category.Name, category.Summary, category.Resolve })
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => (row.FamilySlug, row.Family)).Select(group => new CategoryFamily(
                group.Key.FamilySlug, group.Key.Family,
                [.. group.Select(row => new CategoryCard(row.Slug, row.Name, row.Summary, row.Resolve))])),
        ];
    }
}

public sealed record CategoryFamily(string Slug, string Name, IReadOnlyList<CategoryCard> Categories);

public sealed record CategoryCard(string Slug, string Name, string Summary, Target Resolve);
