using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Records the decisions that were born of silence, once their last day is over (a day of the town's zone, and never early by the database's
/// clock). It decides nothing: the law did.
/// </summary>
public sealed class RecordSilence(GrcDbContext db, CurrentTenant tenant, TimeProvider clock, FollowEach each) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = await EarliestClock.NowAsync(db, clock, ct);
        var today = tenant.Info.DayOf(now);
        await each.RunAsync(
            db.Requests.Where(r => r.DecidesOn < today && r.ImplicitOn == null && r.SilenceSuspendedOn == null && r.AnonymisedAt == null && r.Phase != RequestPhase.Merged),
            request => request.FollowSilence(today, new(Actor.System, now)), ct);
    }
}
