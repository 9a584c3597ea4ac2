using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Admin.Agents;

[Route("administration/agents"), Can(Permission.ManageOrganisation)]
public sealed class AgentsController(ReadAgents read) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await read.AllAsync(Today, ct));

    [HttpGet("{agentId:guid}")]
    public async Task<IActionResult> Show(Guid agentId, CancellationToken ct) =>
        await read.OneAsync(agentId, Me, Today, ct) is { } page ? View(page) : NotFound();
}
