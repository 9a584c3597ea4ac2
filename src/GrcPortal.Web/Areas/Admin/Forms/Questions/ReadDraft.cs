using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Forms.Questions;

/// <summary>The draft of a category's form; null when there is none.</summary>
public sealed class ReadDraft(GrcDbContext db)
{
    public async Task<DraftPage?> RunAsync(Guid categoryId, CancellationToken ct)
    {
        var found = await (from form in db.FormVersions.AsNoTracking()
                           join category in db.Categories on form.CategoryId equals category.Id
                           where category.Id == categoryId && form.State == FormState.Draft
                           select new { form, category.Name }).SingleOrDefaultAsync(ct);
        return found is null ? null : new(categoryId, found.Name, found.form.Definition);
    }
}

public sealed record DraftPage(Guid CategoryId, string Category, FormDefinition Definition)
{
    public DateOnly Today { get; init; }

    public FieldDefinition? Find(string key) => Definition.Fields.FirstOrDefault(field => field.Key == key);
}
