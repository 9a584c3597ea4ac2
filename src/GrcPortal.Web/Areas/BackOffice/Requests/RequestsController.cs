using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

[Route("agents/demandes/{id:guid}"), Can(Permission.ReadRequests)]
public sealed class RequestsController(ReadRequest read) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) =>
        await read.RunAsync(id, ct) is { } request ? View(request) : NotFound();
}
