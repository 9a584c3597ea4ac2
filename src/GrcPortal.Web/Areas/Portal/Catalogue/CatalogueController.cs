using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Catalogue;

public sealed class CatalogueController(GrcDbContext db, PublicCategories categories) : PortalController
{
    [HttpGet("demandes")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await categories.ListAsync(ct));

    [HttpGet("signaler")]
    public IActionResult Report() => RedirectPermanent("~/demandes");

    [HttpGet(CategoryAddress.Route)]
    public async Task<IActionResult> Details(string slug, CancellationToken ct) =>
        await FindAsync(slug, ct) is { } category ? View(category) : NotFound();

    private Task<CategoryDetails?> FindAsync(string slug, CancellationToken ct) =>
        (from category in db.Categories
         join family in db.Categories on category.ParentId equals family.Id
         where category.Slug == slug && category.State == CategoryState.Public
         select new CategoryDetails(category.Slug, category.Name, category.Summary, family.Name, category.TakeOn, category.Resolve))
        .SingleOrDefaultAsync(ct);
}

public sealed record CategoryDetails(string Slug, string Name, string Summary, string Family, Target TakeOn, Target Resolve);
