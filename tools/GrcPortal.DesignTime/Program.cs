using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

return 0;

/// <summary>The context as EF's tool builds it: it reads the model and never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<GrcDbContext>
{
    public GrcDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<GrcDbContext>().UseNpgsql("Host=design-time").Options, new CurrentTenant());
}
