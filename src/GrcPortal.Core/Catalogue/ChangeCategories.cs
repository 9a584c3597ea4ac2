using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>Keeps the tree of what can be asked for. A category is hidden, never deleted: its demands keep it.</summary>
public sealed class ChangeCategories(GrcDbContext db)
{
    /// <summary>A family when it is under none. Nobody sees it before it is said to be ready.</summary>
    public Task<CategoryProblem?> AddAsync(Category added, DateOnly today, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var all = await db.Categories.ToListAsync(ct);
        if (await ProblemAsync(all, added, today, ct) is { } problem) return problem;
        if (all.Exists(other => other.Slug == added.Slug)) return CategoryProblem.SlugTaken;
        added.Rank = Ranking.Last(all.Where(other => other.ParentId == added.ParentId));
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.CategoryAdded, added.Id, stamp));
        return (CategoryProblem?)null;
    }, ct);

    /// <summary><paramref name="write"/> changes what an administrator may change; its code and its address stay.</summary>
    public Task<CategoryProblem?> ChangeAsync(Guid id, Action<Category> write, DateOnly today, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var all = await db.Categories.ToListAsync(ct);
        var changed = all.Single(category => category.Id == id);
        var (family, promised) = (changed.ParentId, changed.Promises());
        write(changed);
        if (await ProblemAsync(all, changed, today, ct) is { } problem)
        {
            db.ChangeTracker.Clear();
            return problem;
        }
        if (changed.ParentId != family) changed.Rank = Ranking.Last(all.Where(other => other.ParentId == changed.ParentId && other != changed));
        if (!changed.Promises().SequenceEqual(promised)) changed.AskRecount(stamp.At);
        db.Add(AuditEntry.Of(AuditAct.CategoryChanged, id, stamp));
        return (CategoryProblem?)null;
    }, ct);

    public Task MoveAsync(Guid id, bool up, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var moved = await db.Categories.SingleAsync(c => c.Id == id, ct);
        db.Add(AuditEntry.Of(AuditAct.CategoryChanged, id, stamp));
        return Ranking.Move(await db.Categories.Where(c => c.ParentId == moved.ParentId).ToListAsync(ct), id, up);
    }, ct);

    /// <summary>Who sees it: nobody yet, agents, those who try it out, everyone. It is shown to nobody outside before someone would get its demands.</summary>
    public Task ShowAsync(Guid id, CategoryState state, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var category = await db.Categories.SingleAsync(c => c.Id == id, ct);
        if (category.State == state) return false;
        if (state is not CategoryState.Draft && category is { ParentId: not null, DepartmentId: null, CompetentBodyId: null }) throw new RuleBrokenException("Category.Nobodys");
        category.State = state;
        db.Add(AuditEntry.Of(AuditAct.CategoryChanged, id, stamp));
        return true;
    }, ct);

    /// <summary>An address or a code that no category of this authority has, made from a name.</summary>
    public async Task<string> FreeSlugAsync(string name, CancellationToken ct)
    {
        var slug = PlainWords.Slug(name) is { Length: > 0 } words ? words : "demande";
        var taken = await db.Categories.Where(c => c.Slug.StartsWith(slug)).Select(c => c.Slug).ToListAsync(ct);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n is 1 ? slug : $"{slug}-{n}").First(free => !taken.Contains(free));
    }

    private async Task<CategoryProblem?> ProblemAsync(List<Category> all, Category one, DateOnly today, CancellationToken ct)
    {
        var below = all.Exists(other => other.ParentId == one.Id);
        if (one.ParentId is { } family && (below || !all.Exists(other => other.Id == family && other.ParentId is null && other != one))) return CategoryProblem.FamilyGone;
        if (all.Exists(other => other != one && other.ParentId == one.ParentId && string.Equals(other.Name, one.Name, StringComparison.OrdinalIgnoreCase))) return CategoryProblem.NameTaken;
        if (one.DepartmentId is { } department && !await db.Departments.AnyAsync(d => d.Id == department && (d.ClosedOn == null || d.ClosedOn >= today), ct)) return CategoryProblem.DepartmentGone;
        if (one.CompetentBodyId is { } body && !await db.Bodies.AnyAsync(b => b.Id == body && b.IsActive, ct)) return CategoryProblem.BodyGone;
        return one is { ParentId: not null, State: not CategoryState.Draft, DepartmentId: null, CompetentBodyId: null } ? CategoryProblem.Nobodys : null;
    }
}

public enum CategoryProblem { NameTaken, SlugTaken, FamilyGone, DepartmentGone, BodyGone, Nobodys }
