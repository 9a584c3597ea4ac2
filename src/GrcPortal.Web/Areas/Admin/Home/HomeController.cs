using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Admin.Home;

/// <summary>The way into the administration: what each may set.</summary>
public sealed class HomeController : AdminController
{
    [HttpGet("administration")]
    public IActionResult Index() => AllDoors.For(Me) is { Count: > 0 } groups ? View(groups) : Forbid(Schemes.Agent);
}
