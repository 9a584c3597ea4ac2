using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

[Route("agents/interventions/{id:guid}"), Can(Permission.ReadRequests)]
public sealed class InterventionsController(ReadIntervention read) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) =>
        await read.RunAsync(id, ct) is { } intervention ? View(intervention) : NotFound();
}
