using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Categories;

/// <summary>The catalogue as those who keep it see it: all of it, whoever it is shown to. One query for the tree.</summary>
public sealed class ReadCategories(GrcDbContext db)
{
    public async Task<IReadOnlyList<CategoryRow>> AllAsync(CancellationToken ct) => await db.Categories.AsNoTracking().OrderBy(c => c.Rank).ThenBy(c => c.Id).Select(c => new CategoryRow(
        c, db.Departments.Where(d => d.Id == c.DepartmentId).Select(d => d.Name).SingleOrDefault(),
        db.Bodies.Where(b => b.Id == c.CompetentBodyId).Select(b => b.Name).SingleOrDefault(),
        db.FormVersions.Any(f => f.CategoryId == c.Id && f.State == FormState.Draft))).ToListAsync(ct);

    public async Task<CategoryPage?> OneAsync(Guid id, CancellationToken ct)
    {
        var all = await AllAsync(ct);
        if (all.SingleOrDefault(row => row.Category.Id == id) is not { } row) return null;

        var versions = await db.FormVersions.AsNoTracking().Where(f => f.CategoryId == id).OrderByDescending(f => f.Number).Select(f => new VersionRow(
            f.Id, f.Number, f.State, f.MadeAt, f.PublishedAt, db.Agents.Where(a => a.Id == f.AgentId).Select(a => a.Name).SingleOrDefault(), f.Definition)).ToListAsync(ct);
        return new(row, all.SingleOrDefault(family => family.Category.Id == row.Category.ParentId)?.Category.Name, versions,
            await db.Requests.CountAsync(r => r.CategoryId == id && r.EndedAt == null, ct));
    }
}

public sealed record CategoryRow(Category Category, string? Department, string? Body, bool HasDraft)
{
    public Guid Id => Category.Id;
}

public sealed record VersionRow(Guid Id, int Number, FormState State, DateTimeOffset MadeAt, DateTimeOffset? PublishedAt, string? Agent, FormDefinition Definition);

public sealed record CategoryPage(CategoryRow Row, string? Family, IReadOnlyList<VersionRow> Versions, int Requests)
{
    public Category Category => Row.Category;

    public bool IsFamily => Category.ParentId is null;

    public VersionRow? Published => Versions.FirstOrDefault(version => version.State is FormState.Published);

    public VersionRow? Draft => Versions.FirstOrDefault(version => version.State is FormState.Draft);
}
