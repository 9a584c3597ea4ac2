using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Catalogue;

public sealed class CatalogueController(GrcDbContext db, PublicCatalogues catalogues, ReadRealDelays delays) : PortalController
{
    [HttpGet("demandes")]
    public async Task<IActionResult> Index([FromQuery(Name = "q")] string? words, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(ct);
        var looked = TidyText.Of(words);
        return View(new CataloguePage(catalogue, looked, looked is null ? [] : catalogue.Find(looked)));
    }

    [HttpGet("signaler")]
    public IActionResult Report() => RedirectPermanent("~/demandes");

    [HttpGet(CategoryAddress.Route)]
    public async Task<IActionResult> Details(string slug, CancellationToken ct) => await FindAsync(slug, ct) switch
    {
        null => NotFound(),
        { Body: not null } elsewhere => View("Elsewhere", elsewhere),
        var here => View(here with { Real = (await delays.RunAsync(ct)).Of(here.Id) }),
    };

    private Task<CategoryDetails?> FindAsync(string slug, CancellationToken ct) =>
        (from category in db.Categories
         join family in db.Categories on category.ParentId equals family.Id
         where category.Slug == slug && category.State == CategoryState.Public
         select new CategoryDetails(category.Id, category.Slug, category.Name, category.Summary, family.Name, category.Type, category.Place, category.EmergencyNumber, category.Acknowledge, category.TakeOn, category.Resolve, category.Close)
         {
             Form = db.FormVersions.Where(form => form.CategoryId == category.Id && form.State == FormState.Published).Select(form => form.Definition).SingleOrDefault(),
             Body = db.Bodies.Where(body => body.Id == category.CompetentBodyId).Select(body => new CompetentBody(body.Name, body.Contact)).SingleOrDefault(),
         }).SingleOrDefaultAsync(ct);
}

/// <summary>All there is, and what was looked for in it.</summary>
public sealed record CataloguePage(PublicCatalogue Catalogue, string? Words, IReadOnlyList<FoundCategory> Found);

public sealed record CategoryDetails(
    Guid Id, string Slug, string Name, string Summary, string Family, RequestType Type, PlaceRule Place, string? EmergencyNumber, Target Acknowledge, Target TakeOn, Target Resolve, Target Close)
{
    public FormDefinition? Form { get; init; }

    /// <summary>What really came of the promise.</summary>
    public RealDelay? Real { get; init; }

    /// <summary>Who is competent in place of the authority.</summary>
    public CompetentBody? Body { get; init; }

    /// <summary>Said first of what is seen in the street, and wherever a number is set.</summary>
    public bool BeginsWithDanger => Type is RequestType.Report || EmergencyNumber is not null;
}

public sealed record CompetentBody(string Name, string? Contact);
