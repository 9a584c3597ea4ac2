using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

[Can(Permission.ReadFigures)]
public sealed class DashboardController(ReadDashboard dashboard) : BackOfficeController
{
    [HttpGet("agents/tableau-de-bord")]
    public async Task<IActionResult> Index(string? periode, string? service, CancellationToken ct)
    {
        Guid? department = Guid.TryParseExact(service, "N", out var id) ? id : null;
        return View(await dashboard.RunAsync(Me, DashboardPeriods.Parse(periode), department, Today, ct));
    }
}
