using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace GrcPortal.Web.Tests.Support;

/// <summary>Takes the tenant's filter off every entity: row-level security alone must then give the same results.</summary>
internal sealed class WithoutTenantFilter(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("GRC_TEST_WITHOUT_TENANT_FILTER") == "1";

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(ITenantOwned).IsAssignableFrom(type.ClrType)))
            entity.SetQueryFilter(GrcDbContext.TenantFilter, null);
    }
}
