using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

[Can(Permission.ReadFigures)]
public sealed class DashboardController(ReadingRoom room, ReadTownNames names) : BackOfficeController
{
    [HttpGet("agents/tableau-de-bord")]
    public async Task<IActionResult> Index(string? periode, string? service, CancellationToken ct)
    {
        Guid? department = Guid.TryParseExact(service, "N", out var id) ? id : null;
        var known = await names.RunAsync(ct);
        await using var reading = await room.OpenAsync(ct);
        return View(await reading.ServiceProvider.GetRequiredService<ReadDashboard>().RunAsync(Me, known, DashboardPeriods.Parse(periode), department, Today, ct));
    }
}
