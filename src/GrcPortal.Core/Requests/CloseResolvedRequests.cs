using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>Closes what was resolved and that nobody closed in the days the authority gives itself; what still owes its answer waits for someone to write it.</summary>
public sealed class CloseResolvedRequests(GrcDbContext db, CurrentTenant tenant, TimeProvider clock) : ITenantJob
{
    private const int Batch = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = now.AddDays(-tenant.Info.AutoCloseDays);
        List<ServiceRequest> due;
        do
        {
            due = await db.Requests.Where(r => r.Phase == RequestPhase.Resolved && r.ResolvedAt <= before && !(db.Categories.Any(c => c.Id == r.CategoryId && c.AnswerRequired)
                    && !db.Messages.Any(m => m.RequestId == r.Id && m.Direction == MessageDirection.ToCitizen)))
                .OrderBy(r => r.Id).Take(Batch).ToListAsync(ct);
            foreach (var request in due) request.Close(Requests.ClosingReason.WorkDone, answer: null, new(Actor.System, now));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        while (due.Count == Batch);
    }
}
