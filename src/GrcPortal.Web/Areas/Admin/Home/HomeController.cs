using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Admin.Home;

/// <summary>The door of the administration: what each may set.</summary>
public sealed class HomeController : AdminController
{
    private static readonly Permission[] Keys = [Permission.ManageOrganisation, Permission.ManageCosts, Permission.ManageCatalogue, Permission.ManageSettings];

    [HttpGet("administration")]
    public IActionResult Index() => Keys.Any(key => Me.Has(key)) ? View() : Forbid(Schemes.Agent);
}
