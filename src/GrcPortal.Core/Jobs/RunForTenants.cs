using System.Collections.Concurrent;
using System.Diagnostics;
using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Jobs;

/// <summary>Runs a job for each active tenant. One tenant's failure does not cost the others theirs.</summary>
public sealed partial class RunForTenants(IServiceScopeFactory scopes, TenantDirectory tenants, JobRuns runs, ILogger<RunForTenants> log)
{
    /// <summary>A trace each time a job works for a town: what it asks the database is under it.</summary>
    public const string TraceSource = "GrcPortal.Jobs";

    private static readonly ActivitySource Traces = new(TraceSource);

    public async Task AllAsync(Type job, CancellationToken ct, int atOnce = 1)
    {
        ConcurrentQueue<Exception> failures = [];
        var run = await runs.BeginAsync(job.Name, ct);
        var towns = 0;
        try
        {
            await Parallel.ForEachAsync(await tenants.ActiveAsync(ct), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = ct }, async (tenant, stop) =>
            {
                try
                {
                    Interlocked.Increment(ref towns);
                    await OneAsync(job, tenant, stop);
                }
                catch (Exception failed) when (failed is not OperationCanceledException || !stop.IsCancellationRequested)
                {
                    Failed(job.Name, tenant.Slug, failed.GetType().Name);
                    failures.Enqueue(failed);
                }
            });
        }
        finally
        {
            await runs.EndAsync(run, towns, failures);
        }
        if (!failures.IsEmpty) throw new AggregateException(failures);
    }

    /// <summary>For a tenant that something outside named by its number. False, and nothing done, when there is none or it is suspended.</summary>
    public async Task<bool> OneAsync(Type job, int tenantId, CancellationToken ct)
    {
        if ((await tenants.ActiveAsync(ct)).SingleOrDefault(known => known.Id == tenantId) is not { } tenant) return false;
        try
        {
            await OneAsync(job, tenant, ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Failed(job.Name, tenant.Slug, failed.GetType().Name);
            throw;
        }
        return true;
    }

    /// <summary>A job that was undone so that another transaction could go on is run anew, once: what it had done before is no longer to do.</summary>
    public async Task OneAsync(Type job, TenantInfo tenant, CancellationToken ct)
    {
        if (tenant.State is not TenantState.Active) throw new InvalidOperationException($"No work for {tenant.Slug}, which is suspended.");
        try
        {
            await OnceAsync(job, tenant, ct);
        }
        catch (Exception failed) when (failed.GaveWay())
        {
            await OnceAsync(job, tenant, ct);
        }
    }

    private async Task OnceAsync(Type job, TenantInfo tenant, CancellationToken ct)
    {
        using var said = log.BeginScope(new Dictionary<string, object> { ["Tenant"] = tenant.Slug, ["Job"] = job.Name });   // by every line it writes
        using var trace = Traces.StartActivity(job.Name)?.SetTag("grc.tenant", tenant.Slug);
        await using var scope = TenantScope.Open(scopes, tenant);
        await scope.ServiceProvider.GetRequiredService<GrcDbContext>().Database.OpenConnectionAsync(ct);
        await ((ITenantJob)scope.ServiceProvider.GetRequiredService(job)).RunAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed for {Tenant}: {ExceptionType}")]
    private partial void Failed(string job, string tenant, string exceptionType);
}
