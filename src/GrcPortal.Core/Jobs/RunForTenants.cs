using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Jobs;

/// <summary>Runs a job for each active tenant in turn. One tenant's failure does not cost the others theirs.</summary>
public sealed partial class RunForTenants(IServiceScopeFactory scopes, TenantDirectory tenants, ILogger<RunForTenants> log)
{
    public async Task AllAsync(Type job, CancellationToken ct)
    {
        List<Exception> failures = [];
        foreach (var tenant in await tenants.ActiveAsync(ct))
        {
            try
            {
                await OneAsync(job, tenant, ct);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                Failed(job.Name, tenant.Slug, failed.GetType().Name);
                failures.Add(failed);
            }
        }
        if (failures.Count > 0) throw new AggregateException(failures);
    }

    public async Task OneAsync(Type job, TenantInfo tenant, CancellationToken ct)
    {
        await using var scope = TenantScope.Open(scopes, tenant);
        await scope.ServiceProvider.GetRequiredService<GrcDbContext>().Database.OpenConnectionAsync(ct);
        await ((ITenantJob)scope.ServiceProvider.GetRequiredService(job)).RunAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed for {TenantSlug}: {ExceptionType}")]
    private partial void Failed(string job, string tenantSlug, string exceptionType);
}
