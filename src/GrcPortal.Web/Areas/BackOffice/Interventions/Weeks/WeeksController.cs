using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Weeks;

[Route("agents/planning"), Can(Permission.ReadRequests)]
public sealed class WeeksController(ReadWeek read) : BackOfficeController
{
    /// <summary>This week when the address names none.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(string? semaine, CancellationToken ct) =>
        View(await read.RunAsync(Me, IsoWeek.Parse(semaine) ?? IsoWeek.Of(Today), Today, ct));
}
