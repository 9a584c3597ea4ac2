using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Jobs;

/// <summary>Opens scopes for the tenant of this one.</summary>
public sealed class CurrentTenantScope(CurrentTenant tenant)
{
    public AsyncServiceScope Open(IServiceScopeFactory scopes) => TenantScope.Open(scopes, tenant.Info);
}

public static class TenantScope
{
    /// <summary>The tenant is set before any service is resolved. Nobody waits for a page: what is done there may take its time.</summary>
    public static AsyncServiceScope Open(IServiceScopeFactory scopes, TenantInfo tenant)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        scope.ServiceProvider.GetRequiredService<WayToRows>().Leads = Errand.Job;
        return scope;
    }
}
