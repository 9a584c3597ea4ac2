using GrcPortal.Core.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Support;

/// <summary>What a category asks.</summary>
internal static class GivenForms
{
    /// <summary>Publishes another form of potholes, in place of the one there is.</summary>
    public static Task AsksAsync(this Town town, params FieldDefinition[] fields) => town.DoAsync(async db =>
    {
        var category = await db.Categories.SingleAsync(c => c.Slug == "nid-de-poule");
        var before = await db.FormVersions.SingleAsync(form => form.CategoryId == category.Id && form.State == FormState.Published);
        before.Retire();
        await db.SaveChangesAsync();
        var next = new FormVersion { CategoryId = category.Id, Number = before.Number + 1, Definition = new() { Fields = fields }, MadeAt = TestClock.Now };
        next.Publish(TestClock.Now);
        db.Add(next);
        await db.SaveChangesAsync();
    });
}
