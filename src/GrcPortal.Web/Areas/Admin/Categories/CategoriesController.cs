using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Categories;

/// <summary>What can be asked for, by family, and who sees it.</summary>
[Route("administration/catalogue"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class CategoriesController(GrcDbContext db, ReadCategories read, ChangeCategories change) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await read.AllAsync(ct));

    [HttpGet("{categoryId:guid}")]
    public async Task<IActionResult> Show(Guid categoryId, CancellationToken ct) => await read.OneAsync(categoryId, ct) is { } page ? View(page) : NotFound();

    [HttpPost("{categoryId:guid}/rang")]
    public async Task<IActionResult> Move(Guid categoryId, bool up, CancellationToken ct)
    {
        if (!await IsOursAsync(categoryId, ct)) return NotFound();

        await change.MoveAsync(categoryId, up, Now, ct);
        return LocalRedirect($"/administration/catalogue#c-{categoryId}");
    }

    [HttpPost("{categoryId:guid}/etat")]
    public async Task<IActionResult> State(Guid categoryId, CategoryState? state, CancellationToken ct)
    {
        if (!await IsOursAsync(categoryId, ct)) return NotFound();
        if (state is { } chosen && Enum.IsDefined(chosen))
        {
            await change.ShowAsync(categoryId, chosen, Now, ct);
            Flash("CategoryShown");
        }
        return LocalRedirect($"/administration/catalogue/{categoryId}");
    }

    private Task<bool> IsOursAsync(Guid id, CancellationToken ct) => db.Categories.AnyAsync(category => category.Id == id, ct);
}
