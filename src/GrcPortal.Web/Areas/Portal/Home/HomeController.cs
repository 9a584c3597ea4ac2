using GrcPortal.Core.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Home;

public sealed class HomeController(PublicCatalogues catalogues) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await catalogues.ReadAsync(ct));
}
