using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.WorkOrders;

/// <summary>The sheet a crew takes along. Its QR code leads back to the intervention, on the town's own host.</summary>
[Route("agents/interventions/{id:guid}/bon"), Can(Permission.ReadRequests)]
public sealed class WorkOrdersController(ReadIntervention read, IOptions<AbsoluteLinks> links) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) =>
        await read.RunAsync(id, ct) is { } intervention ? View(new WorkOrder(intervention, links.Value.To(Town.CanonicalHost, intervention.Path))) : NotFound();
}

public sealed record WorkOrder(InterventionDetails Details, string Link);
