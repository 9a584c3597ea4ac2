using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Jobs;

/// <summary>
/// Does a tenant's waiting work as soon as any node has committed it: a local ring is passed on by NOTIFY (one per tenant,
/// after the commit), and what NOTIFY brings is done. The timetable sweeps what a crash or a lost notice left.
/// </summary>
public sealed partial class WorkRunner(WorkBell bell, GrcDatabase database, TenantDirectory tenants, RunForTenants runner, ILogger<WorkRunner> log)
    : BackgroundService
{
    private static readonly Type[] Jobs = [typeof(SendMessages), typeof(MakeSmallerSizes), typeof(ScanFiles)];

    /// <summary>Those of minutes have a turn of their own: nobody's message waits for them.</summary>
    private static readonly Type[] LongJobs = [typeof(ImportAddresses)];
    private readonly WorkBell _heard = new(), _heardForLong = new();

    protected override Task ExecuteAsync(CancellationToken ct) => Task.WhenAll(PassOnAsync(ct), ListenAsync(ct), WorkAsync(_heard, Jobs, ct), WorkAsync(_heardForLong, LongJobs, ct));

    private Task PassOnAsync(CancellationToken ct) => AgainAsync(async () =>
    {
        while (!ct.IsCancellationRequested) await WorkNotices.SendAsync(database, await bell.HearAsync(ct), ct);
    }, ct);

    private Task ListenAsync(CancellationToken ct) => AgainAsync(() => WorkNotices.HearAsync(database, tenantId =>
    {
        _heard.Ring(tenantId);
        _heardForLong.Ring(tenantId);
    }, ct), ct);

    private Task WorkAsync(WorkBell heard, Type[] jobs, CancellationToken ct) => AgainAsync(async () =>
    {
        while (!ct.IsCancellationRequested)
        {
            var tenantId = await heard.HearAsync(ct);
            var tenant = (await tenants.ActiveAsync(ct)).SingleOrDefault(t => t.Id == tenantId);
            if (tenant is not null) await Task.WhenAll(jobs.Select(job => runner.OneAsync(job, tenant, ct)));
        }
    }, ct);

    /// <summary>Starts over after a failure, five seconds later: the database may be away for a while.</summary>
    private async Task AgainAsync(Func<Task> work, CancellationToken ct)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromSeconds(5));
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                StartsOver(failed.GetType().Name);
                await pause.WaitForNextTickAsync(ct);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Background work starts over after {ExceptionType}")]
    private partial void StartsOver(string exceptionType);
}
