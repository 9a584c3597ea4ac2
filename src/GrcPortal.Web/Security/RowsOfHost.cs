using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Security;

/// <summary>Where the people of the host that was asked are kept: a town's rows, or the platform's. A node that serves towns only never opens the other.</summary>
public sealed class RowsOfHost(IServiceProvider services, CurrentTenant tenant)
{
    public DbContext Context => tenant.IsSet ? services.GetRequiredService<GrcDbContext>() : services.GetRequiredService<PlatformDbContext>();
}
