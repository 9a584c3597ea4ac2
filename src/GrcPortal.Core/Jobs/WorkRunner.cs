using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Exports;
using GrcPortal.Core.Tenants;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Jobs;

/// <summary>
/// Does a tenant's waiting work as soon as any node has committed it: a local ring is passed on by NOTIFY (one per tenant,
/// after the commit), and what NOTIFY brings is done, or forgotten where it is remembered. The timetable sweeps what a crash or a lost notice left.
/// </summary>
public sealed partial class WorkRunner(WorkBell bell, GrcDatabase database, RunForTenants runner, TownMemory memory, ILogger<WorkRunner> log)
    : BackgroundService
{
    private readonly Lane _quick = new(6, typeof(SendMessages), typeof(MakeSmallerSizes), typeof(ScanFiles));

    /// <summary>Jobs of minutes have a lane of their own: nobody's message waits for them.</summary>
    private readonly Lane _long = new(2, typeof(ImportAddresses), typeof(WriteExports), typeof(RecountClocks));

    public override void Dispose()
    {
        _quick.Dispose();
        _long.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken ct) => Task.WhenAll(PassOnAsync(ct), ListenAsync(ct), WorkAsync(_quick, ct), WorkAsync(_long, ct));

    private Task PassOnAsync(CancellationToken ct) => AgainAsync(async () =>
    {
        while (!ct.IsCancellationRequested) await TownNotices.SendAsync(database, await bell.HearAsync(ct), ct);
    }, ct);

    private Task ListenAsync(CancellationToken ct) => AgainAsync(() => TownNotices.HearAsync(database, notice =>
    {
        if (notice.Change is TownChange.Catalogue) memory.Forget(notice.TenantId);
        else
        {
            _quick.Heard.Ring(notice);
            _long.Heard.Ring(notice);
        }
    }, ct), ct);

    private async Task WorkAsync(Lane lane, CancellationToken ct)
    {
        await AgainAsync(async () =>
        {
            while (!ct.IsCancellationRequested)
            {
                var (tenantId, _) = await lane.Heard.HearAsync(ct);
                if (!lane.Busy.TryEnter(tenantId)) continue;
                await lane.Places.WaitAsync(ct);
                _ = WorkForAsync(lane, tenantId, ct);
            }
        }, ct);
        for (var place = 0; place < lane.TownsAtOnce; place++) await lane.Places.WaitAsync(CancellationToken.None);   // what is being done ends first
    }

    /// <summary>Towns side by side: one whose mail server says nothing keeps its own place, and no other's.</summary>
    private async Task WorkForAsync(Lane lane, int tenantId, CancellationToken ct)
    {
        try
        {
            await Task.WhenAll(lane.Jobs.Select(job => runner.OneAsync(job, tenantId, ct)));
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            StartsOver(failed.GetType().Name);   // the timetable comes back to it
        }
        catch (OperationCanceledException)
        {
            // We are stopping.
        }
        finally
        {
            lane.Places.Release();
            if (lane.Busy.Leave(tenantId)) lane.Heard.Ring(new(tenantId));
        }
    }

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

    /// <summary>What is done at one pace: its jobs, and how many towns they are done for at once.</summary>
    private sealed class Lane(int townsAtOnce, params Type[] jobs) : IDisposable
    {
        public int TownsAtOnce => townsAtOnce;
        public Type[] Jobs => jobs;
        public WorkBell Heard { get; } = new();
        public BusyTowns Busy { get; } = new();
        public SemaphoreSlim Places { get; } = new(townsAtOnce);

        public void Dispose() => Places.Dispose();
    }
}
