using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Areas.Platform.Home;

public sealed class HomeController(PlatformDbContext db, IOptions<AbsoluteLinks> links) : PlatformController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var towns = await (from tenant in db.Tenants.AsNoTracking()
                           join counted in db.TownBacklogs on tenant.Id equals counted.TownId into counts
                           from backlog in counts.DefaultIfEmpty()
                           orderby tenant.Name
                           select new TownRow(tenant.Name, tenant.Kind, tenant.OfficialCode, tenant.State,
                               tenant.Hosts.Single(host => host.IsCanonical).Host)
                           { Backlog = backlog }).ToListAsync(ct);
        return View(towns.ConvertAll(town => town with { Address = links.Value.To(town.Host, "/") }));
    }
}

public sealed record TownRow(string Name, TenantKind Kind, string OfficialCode, TenantState State, string Host)
{
    public string Address { get; init; } = "";

    /// <summary>None before the town's first count.</summary>
    public TownBacklog? Backlog { get; init; }
}
