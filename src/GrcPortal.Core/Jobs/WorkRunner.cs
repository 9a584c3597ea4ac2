using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
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
    private static readonly Type[] Jobs = [typeof(SendMessages), typeof(MakeSmallerSizes)];
    private readonly WorkBell _heard = new();

    protected override Task ExecuteAsync(CancellationToken ct) => Task.WhenAll(PassOnAsync(ct), ListenAsync(ct), WorkAsync(ct));

    private Task PassOnAsync(CancellationToken ct) => AgainAsync(async () =>
    {
        while (!ct.IsCancellationRequested) await WorkNotices.SendAsync(database, await bell.HearAsync(ct), ct);
    }, ct);

    private Task ListenAsync(CancellationToken ct) => AgainAsync(() => WorkNotices.HearAsync(database, _heard.Ring, ct), ct);

    private Task WorkAsync(CancellationToken ct) => AgainAsync(async () =>
    {
        while (!ct.IsCancellationRequested)
        {
            var tenantId = await _heard.HearAsync(ct);
            var tenant = (await tenants.ActiveAsync(ct)).SingleOrDefault(t => t.Id == tenantId);
            if (tenant is not null) await Task.WhenAll(Jobs.Select(job => runner.OneAsync(job, tenant, ct)));
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
