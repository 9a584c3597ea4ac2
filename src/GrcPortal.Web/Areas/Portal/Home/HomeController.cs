using GrcPortal.Web.Areas.Portal.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Home;

public sealed class HomeController(PublicCategories categories) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await categories.ListAsync(ct));
}
