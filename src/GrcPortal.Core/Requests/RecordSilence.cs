using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Records the decisions that were born of silence, once their last day is over (a day of the town's zone, and never early by the database's
/// clock). It decides nothing: the law did. One demand a save, so that two nodes or a kill leave one event each.
/// </summary>
public sealed partial class RecordSilence(GrcDbContext db, CurrentTenant tenant, TimeProvider clock, ILogger<RecordSilence> log) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = await EarliestClock.NowAsync(db, clock, ct);
        var today = tenant.Info.DayOf(now);
        var due = await db.Requests.Where(r => r.DecidesOn < today && r.ImplicitOn == null && r.SilenceSuspendedOn == null && r.AnonymisedAt == null && r.Phase != RequestPhase.Merged)
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        foreach (var id in due)
        {
            var request = await db.Requests.SingleAsync(r => r.Id == id, ct);
            if (request.FollowSilence(today, new(Actor.System, now))) await SaveAsync(id, ct);
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
            Overtaken(id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What silence decided of {RequestId} is left for later: somebody did something to it meanwhile")]
    private partial void Overtaken(Guid requestId);
}
