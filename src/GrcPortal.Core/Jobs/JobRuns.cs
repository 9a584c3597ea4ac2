using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Jobs;

/// <summary>Which machine this is among those that share the database.</summary>
public sealed record NodeName(string Value);

/// <summary>Writes down each run of the timetable: for the operator, a week long.</summary>
public sealed class JobRuns(IServiceScopeFactory scopes, NodeName node, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<JobRun> BeginAsync(string job, CancellationToken ct)
    {
        var run = new JobRun { Job = job, Node = node.Value, StartedAt = clock.GetUtcNow() };
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        db.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    /// <summary>Written whoever stops us: a run without an end is one that was killed.</summary>
    public async Task EndAsync(JobRun run, int towns, IReadOnlyCollection<Exception> failures)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        var (now, first) = (clock.GetUtcNow(), failures.Select(failed => failed.GetType().Name).FirstOrDefault());
        await db.JobRuns.Where(known => known.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now)
            .SetProperty(r => r.Towns, towns).SetProperty(r => r.Failures, failures.Count).SetProperty(r => r.FailureClass, first));
        await db.JobRuns.Where(old => old.StartedAt < now - Kept).ExecuteDeleteAsync();
    }
}
