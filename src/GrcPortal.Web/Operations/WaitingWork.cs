using System.Diagnostics.Metrics;
using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Operations;

/// <summary>
/// What the whole installation has left to do, and when each job last did its own, as gauges: read from the rows that jobs write for
/// the operator, so every node says the same. When the database does not answer, only that is said.
/// </summary>
internal sealed class WaitingWork : IDisposable
{
    public const string MeterName = "GrcPortal";

    private readonly Meter _meter;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private volatile Counted? _counted;

    public WaitingWork(IServiceScopeFactory scopes, IMeterFactory meters, TimeProvider clock)
    {
        (_scopes, _clock, _meter) = (scopes, clock, meters.Create(MeterName));
        _meter.CreateObservableGauge("grc.database.up", () => _counted is null ? 0 : 1, description: "1 when the database answered this node");
        Gauge("grc.messages.waiting", counted => counted.Messages, null, "Messages that wait to leave");
        Gauge("grc.messages.oldest_age", counted => counted.OldestAge, "s", "How long the oldest of them has waited");
        Gauge("grc.messages.given_up", counted => counted.GivenUp, null, "Messages refused or given up, still listed");
        Gauge("grc.photos.waiting", counted => counted.Photos, null, "Photos without their smaller sizes");
        Gauge("grc.exports.waiting", counted => counted.Exports, null, "Exports asked for and not written");
        Jobs("grc.job.last_success", job => job.LastSuccess?.ToUnixTimeSeconds(), "s", "When the job last ended without a failure, in seconds since 1970");
        Jobs("grc.job.failures", job => job.Failures, null, "Towns it failed for in the last 24 hours");
    }

    public async Task CountAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            _counted = await CountAsync(scope.ServiceProvider.GetRequiredService<GrcDbContext>(), _clock.GetUtcNow(), ct);
        }
        catch (Exception failed) when (failed.IsPassing())
        {
            _counted = null;
        }
    }

    public void Dispose() => _meter.Dispose();

    private static async Task<Counted> CountAsync(GrcDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var (yesterday, none) = (now.AddDays(-1), new Counted(0, 0, 0, 0, 0, []));
        var jobs = await db.JobRuns.GroupBy(run => run.Job).Select(runs => new JobSeen(runs.Key,
            runs.Max(run => run.Failures == 0 ? run.EndedAt : null), runs.Sum(run => run.StartedAt > yesterday ? run.Failures : 0))).ToListAsync(ct);
        var waiting = await db.TownBacklogs.GroupBy(_ => 1).Select(towns => new
        {
            Messages = towns.Sum(town => town.Waiting),
            Oldest = towns.Min(town => town.OldestWaitingAt),
            GivenUp = towns.Sum(town => town.Dead),
            Photos = towns.Sum(town => town.PhotosAwaited),
            Exports = towns.Sum(town => town.ExportsWaiting),
        }).SingleOrDefaultAsync(ct);
        return waiting is null
            ? none with { Jobs = jobs }
            : new(waiting.Messages, waiting.Oldest is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0, waiting.GivenUp, waiting.Photos, waiting.Exports, jobs);
    }

    private void Gauge(string name, Func<Counted, double> value, string? unit, string description) =>
        _meter.CreateObservableGauge(name, () => _counted is { } counted ? [new Measurement<double>(value(counted))] : Array.Empty<Measurement<double>>(), unit, description);

    private void Jobs(string name, Func<JobSeen, double?> value, string? unit, string description) =>
        _meter.CreateObservableGauge(name, () => from job in _counted?.Jobs ?? []
                                                 where value(job) is not null
                                                 select new Measurement<double>(value(job)!.Value, new KeyValuePair<string, object?>("job", job.Name)), unit, description);

    private sealed record JobSeen(string Name, DateTimeOffset? LastSuccess, int Failures);

    private sealed record Counted(int Messages, double OldestAge, int GivenUp, int Photos, int Exports, IReadOnlyList<JobSeen> Jobs);
}

/// <summary>For a collector, which asks nobody.</summary>
internal sealed class CountWaitingWork(WaitingWork waiting) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        do await waiting.CountAsync(stoppingToken);
        while (await pace.WaitForNextTickAsync(stoppingToken));
    }
}
