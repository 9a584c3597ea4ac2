using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>The questions of a category as someone meets them. A version once published is never changed: whoever began with it ends with it.</summary>
public sealed class FindForm(GrcDbContext db)
{
    /// <param name="met">The version on his page or in his draft, if he has one.</param>
    /// <returns>That one, else the one published; null when the category asks nothing.</returns>
    public async Task<FormVersion?> RunAsync(Guid categoryId, Guid? met, CancellationToken ct)
    {
        var versions = await db.FormVersions.AsNoTracking()
            .Where(form => form.CategoryId == categoryId && form.State != FormState.Draft && (form.Id == met || form.State == FormState.Published)).ToListAsync(ct);
        return versions.Find(form => form.Id == met) ?? versions.Find(form => form.State is FormState.Published);
    }
}
