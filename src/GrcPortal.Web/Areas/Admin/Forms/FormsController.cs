using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Categories;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Forms;

/// <summary>The form of a category: its draft, what is wrong with it, its versions.</summary>
[Route("administration/catalogue/{categoryId:guid}/formulaire"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class FormsController(GrcDbContext db, ReadCategories read, ChangeForms change) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid categoryId, CancellationToken ct) => await PageAsync(categoryId, ct) is { } page ? View(page) : NotFound();

    [HttpPost("brouillon")]
    public async Task<IActionResult> Draft(Guid categoryId, CancellationToken ct)
    {
        if (!await HasFormAsync(categoryId, ct)) return NotFound();

        await change.DraftAsync(categoryId, from: null, Now, ct);
        return Back(categoryId);
    }

    [HttpPost("versions/{versionId:guid}/reprise")]
    public async Task<IActionResult> Restore(Guid categoryId, Guid versionId, CancellationToken ct)
    {
        if (!await HasFormAsync(categoryId, ct) || !await db.FormVersions.AnyAsync(f => f.Id == versionId && f.CategoryId == categoryId, ct)) return NotFound();

        await change.DraftAsync(categoryId, versionId, Now, ct);
        Flash("FormRestored");
        return Back(categoryId);
    }

    [HttpPost("abandon")]
    public async Task<IActionResult> Drop(Guid categoryId, CancellationToken ct)
    {
        if (!await HasFormAsync(categoryId, ct)) return NotFound();

        await change.DropAsync(categoryId, Now, ct);
        Flash("FormDropped");
        return Back(categoryId);
    }

    [HttpPost("publication")]
    public async Task<IActionResult> Publish(Guid categoryId, CancellationToken ct)
    {
        if (!await HasFormAsync(categoryId, ct)) return NotFound();
        if ((await change.PublishAsync(categoryId, Now, ct)).Count > 0) return Invalid("Show", (await PageAsync(categoryId, ct))!);

        Flash("FormPublished");
        return Back(categoryId);
    }

    private LocalRedirectResult Back(Guid categoryId) => LocalRedirect($"/administration/catalogue/{categoryId}/formulaire");

    private Task<bool> HasFormAsync(Guid categoryId, CancellationToken ct) => db.Categories.AnyAsync(category => category.Id == categoryId && category.ParentId != null, ct);

    private async Task<CategoryPage?> PageAsync(Guid categoryId, CancellationToken ct) => await read.OneAsync(categoryId, ct) is { IsFamily: false } page ? page : null;
}
