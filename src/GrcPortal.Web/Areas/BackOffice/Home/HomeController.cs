using GrcPortal.Core.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Home;

/// <summary>Where an agent's day begins: the demands, the figures, or his own account when nobody gave him a role yet.</summary>
public sealed class HomeController : BackOfficeController
{
    [HttpGet("agents")]
    public IActionResult Index() => LocalRedirect(
        Me.Has(Permission.ReadRequests) ? "/agents/demandes" : Me.Has(Permission.ReadFigures) ? "/agents/tableau-de-bord" : "/agents/compte");
}
