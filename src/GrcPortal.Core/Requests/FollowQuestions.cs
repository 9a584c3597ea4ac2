using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Reminds those who have not answered a question, and does what was announced once the last day is over (a day of the town's zone, and
/// never early by the database's clock). An answer or an agent that came first wins.
/// </summary>
public sealed class FollowQuestions(GrcDbContext db, CurrentTenant tenant, TimeProvider clock, FollowEach each) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = await EarliestClock.NowAsync(db, clock, ct);
        var today = tenant.Info.DayOf(now);
        await each.RunAsync(
            db.Requests.Where(r => r.EndedAt == null && r.AnonymisedAt == null && r.Phase == RequestPhase.WaitingForCitizen && (r.AnswerBy < today || r.RemindOn <= today)),
            request => request.FollowQuestion(today, new(Actor.System, now)), ct);
    }
}
