using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>What citizens may ask for in an authority.</summary>
public sealed class PublicCatalogues(GrcDbContext db, CurrentTenant tenant, TownMemory memory)
{
    public ValueTask<PublicCatalogue> ReadAsync(CancellationToken ct) => memory.ReadAsync(tenant.Id, async () =>
    {
        var rows = await (from category in db.Categories
                          join family in db.Categories on category.ParentId equals family.Id
                          where category.State == CategoryState.Public
                          orderby family.Rank, family.Name, category.Rank, category.Name
                          select new
                          {
                              Family = new { family.Slug, family.Name, family.Summary },
                              Card = new CategoryCard(category.Slug, category.Name, category.Summary, category.Resolve, category.CompetentBodyId != null),
                              category.Keywords,
                          }).ToListAsync(ct);
        return new PublicCatalogue(
            [.. rows.GroupBy(row => row.Family).Select(group => new CategoryFamily(group.Key.Slug, group.Key.Name, group.Key.Summary, [.. group.Select(row => row.Card)]))],
            new(rows.Select(row => new SearchableCategory(row.Card.Slug, row.Card.Name, row.Family.Name, row.Keywords, row.Card.Summary))));
    });
}

/// <summary>By family, in the authority's order, and how it is searched.</summary>
public sealed record PublicCatalogue(IReadOnlyList<CategoryFamily> Families, CategorySearch Search)
{
    /// <summary>Few enough to be read at once.</summary>
    private const int FewEnough = 12;

    /// <summary>Whoever shows this very catalogue again may show what he made of it.</summary>
    public Guid Edition { get; } = Guid.NewGuid();

    public bool IsShort => Families.Sum(family => family.Categories.Count) <= FewEnough;

    public IReadOnlyList<FoundCategory> Find(string? typed)
    {
        var cards = Families.SelectMany(family => family.Categories.Select(card => new FoundCategory(family.Name, card))).ToDictionary(found => found.Card.Slug);
        return [.. Search.Find(typed).Select(slug => cards[slug])];
    }
}

public sealed record CategoryFamily(string Slug, string Name, string Summary, IReadOnlyList<CategoryCard> Categories);

/// <summary>Handled elsewhere when another body is competent.</summary>
public sealed record CategoryCard(string Slug, string Name, string Summary, Target Resolve, bool IsElsewhere);

public sealed record FoundCategory(string Family, CategoryCard Card);
