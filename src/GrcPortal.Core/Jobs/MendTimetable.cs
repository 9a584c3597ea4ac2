using GrcPortal.Core.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace GrcPortal.Core.Jobs;

/// <summary>
/// The next moment of each entry stands in the database, for all nodes: one whose clock jumped ahead writes it far away, and the entry
/// would rest until then. Whoever agrees with the database's clock puts it back.
/// </summary>
internal sealed partial class MendTimetable(ISchedulerFactory schedulers, GrcDatabase database, TimeProvider clock, ILogger<MendTimetable> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(2), Apart = TimeSpan.FromMinutes(1), TooFar = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Often);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await tick.WaitForNextTickAsync(stoppingToken)) await MendAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                NotLookedAt(failed.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task MendAsync(CancellationToken ct)
    {
        await using var ask = database.Jobs.CreateCommand("select now()");
        var now = new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(ct))!);
        if ((now - clock.GetUtcNow()).Duration() > Apart) return;   // it may be us

        var scheduler = await schedulers.GetScheduler(ct);
        foreach (var entry in Timetable.Entries)
        {
            if (await scheduler.GetTrigger(new TriggerKey(entry.Name), ct) is not { } trigger || trigger.NextFireTimeUtc <= trigger.GetFireTimeAfter(now + TooFar)) continue;
            await scheduler.RescheduleJob(trigger.Key, trigger.GetTriggerBuilder().StartAt(now).Build(), ct);
            PutBack(entry.Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} had been put off by a clock that runs ahead: it is put back into the timetable")]
    private partial void PutBack(string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The timetable could not be looked at: {ExceptionType}")]
    private partial void NotLookedAt(string exceptionType);
}
