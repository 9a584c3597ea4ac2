using System.Collections.Concurrent;
using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>
/// What citizens may ask for in each authority, read once and kept for half a minute, or until a commit changes it here or on another node.
/// </summary>
public sealed class PublicCatalogues(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<int, (PublicCatalogue Catalogue, long Until)> _ofTenants = new();

    public async ValueTask<PublicCatalogue> ReadAsync(GrcDbContext db, int tenantId, CancellationToken ct)
    {
        if (_ofTenants.TryGetValue(tenantId, out var known) && clock.GetTimestamp() < known.Until) return known.Catalogue;

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
        var catalogue = new PublicCatalogue(
            [.. rows.GroupBy(row => row.Family).Select(group => new CategoryFamily(group.Key.Slug, group.Key.Name, group.Key.Summary, [.. group.Select(row => row.Card)]))],
            new(rows.Select(row => new SearchableCategory(row.Card.Slug, row.Card.Name, row.Family.Name, row.Keywords, row.Card.Summary))));
        _ofTenants[tenantId] = (catalogue, clock.GetTimestamp() + (long)(Kept.TotalSeconds * clock.TimestampFrequency));
        return catalogue;
    }

    public void Forget(int tenantId) => _ofTenants.TryRemove(tenantId, out _);
}

/// <summary>By family, in the authority's order, and how it is searched.</summary>
public sealed record PublicCatalogue(IReadOnlyList<CategoryFamily> Families, CategorySearch Search)
{
    /// <summary>Few enough to be read at once.</summary>
    private const int FewEnough = 12;

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
