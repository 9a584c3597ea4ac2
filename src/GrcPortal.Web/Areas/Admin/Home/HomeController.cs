using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Admin.Home;

/// <summary>The door of the administration: what each may set.</summary>
public sealed class HomeController : AdminController
{
    [HttpGet("administration")]
    public IActionResult Index() => Me.Has(Permission.ManageOrganisation) || Me.Has(Permission.ManageCosts) ? View() : Forbid(Schemes.Agent);
}
