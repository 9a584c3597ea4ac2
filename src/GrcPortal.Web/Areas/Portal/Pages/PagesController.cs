using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Pages;

/// <summary>What the law has an authority say about its site.</summary>
public sealed class PagesController : PortalController
{
    [HttpGet("accessibilite")]
    public IActionResult Accessibility() => View();

    [HttpGet("donnees-personnelles")]
    public IActionResult PersonalData() => View();

    [HttpGet("mentions-legales")]
    public IActionResult Legal() => View();
}
