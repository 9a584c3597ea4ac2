using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Places;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Entering.Addresses;

/// <summary>Addresses for what an agent types. The public's own door counts by address, and a whole reception has one.</summary>
[Route("agents/adresses"), Can(Permission.EnterRequests)]
public sealed class AddressesController(FindAddresses find) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> Index(string? q, CancellationToken ct) => Json(await find.OfferAsync(q, ct));
}
