using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Home;

public sealed class HomeController(GrcDbContext db, PublicCatalogues catalogues) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await catalogues.ReadAsync(db, Town.Id, ct));
}
