using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Jobs;

/// <summary>Counts what waits in one town, so that the operator sees it without seeing the town.</summary>
public sealed class CountBacklog(GrcDbContext db, CurrentTenant tenant, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var oldest = await db.OutgoingMessages.Where(m => m.State == OutgoingState.Pending).OrderBy(m => m.Id).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct);
        var backlog = await db.TownBacklogs.SingleOrDefaultAsync(b => b.TownId == tenant.Id, ct);
        if (backlog is null) db.Add(backlog = new TownBacklog { TownId = tenant.Id });
        backlog.Waiting = await db.OutgoingMessages.CountAsync(m => m.State == OutgoingState.Pending, ct);
        backlog.Dead = await db.OutgoingMessages.CountAsync(m => m.State == OutgoingState.Dead || m.State == OutgoingState.Refused, ct);
        backlog.OldestWaitingAt = oldest is { } id ? MadeAt.Of(id) : null;
        backlog.PhotosAwaited = await db.Attachments.CountAsync(file => file.SmallerSizes == SmallerSizes.Awaited, ct);
        backlog.ExportsWaiting = await db.ExportJobs.CountAsync(job => job.State == JobState.Waiting || job.State == JobState.Running, ct);
        backlog.CountedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
    }
}
