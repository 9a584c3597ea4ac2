using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Reminds those who have not answered a question, and does what was announced once the last day is over (a day of the town's zone, and
/// never early by the database's clock). One demand a save: an answer or an agent that came first wins, as does another node.
/// </summary>
public sealed partial class FollowQuestions(GrcDbContext db, CurrentTenant tenant, TimeProvider clock, ILogger<FollowQuestions> log) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = await EarliestClock.NowAsync(db, clock, ct);
        var today = tenant.Info.DayOf(now);
        var due = await db.Requests.Where(r => r.EndedAt == null && r.AnonymisedAt == null && r.Phase == RequestPhase.WaitingForCitizen && (r.AnswerBy < today || r.RemindOn <= today))
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        foreach (var id in due)
        {
            var request = await db.Requests.SingleAsync(r => r.Id == id, ct);
            if (request.FollowQuestion(today, new(Actor.System, now))) await SaveAsync(id, ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task SaveAsync(Guid id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (lost.IsLostRace())
        {
            Overtaken(id);   // what is left to do is for the next run
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The question of {RequestId} is left for later: somebody did something to it meanwhile")]
    private partial void Overtaken(Guid requestId);
}
