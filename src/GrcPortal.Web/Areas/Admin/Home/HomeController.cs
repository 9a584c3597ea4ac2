using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Home;

/// <summary>The way into the administration: what each may set.</summary>
public sealed class HomeController(GrcDbContext db) : AdminController
{
    [HttpGet("administration")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (AllDoors.For(Me) is not { Count: > 0 } groups) return Forbid(Schemes.Agent);
        if (Me.Has(Permission.ManageSettings)) ViewData["Relay"] = await db.MailRelays.AsNoTracking().SingleOrDefaultAsync(ct);
        return View(groups);
    }
}
