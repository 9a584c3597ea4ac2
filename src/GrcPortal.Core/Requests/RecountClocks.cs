using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Counts open demands again once a calendar, or the calendar of a department, has changed: batch after batch, each in one commit with
/// the place it reached, so that a killed one goes on from there and none is counted twice.
/// </summary>
public sealed class RecountClocks(GrcDbContext db, TownCalendars calendars, TimeProvider clock) : ITenantJob
{
    public const int Batch = 500;
    private const int MostRaces = 5;

    public async Task RunAsync(CancellationToken ct)
    {
        for (var races = 0; races < MostRaces;)
        {
            db.ChangeTracker.Clear();
            var asked = await db.WorkCalendars.AsNoTracking().Where(c => c.RecountAskedAt != null).OrderBy(c => c.RecountAskedAt).FirstOrDefaultAsync(ct);
            if (asked is null) return;
            try
            {
                if (!await BatchAsync(asked, ct)) races++;
            }
            catch (DbUpdateException lost) when (lost.IsLostRace())   // somebody dealt with one of them: it is read again
            {
                races++;
            }
        }
    }

    /// <summary>False when another node did it meanwhile, or the calendar was changed again.</summary>
    private async Task<bool> BatchAsync(WorkCalendar asked, CancellationToken ct)
    {
        var open = db.Requests.Where(r => r.EndedAt == null && r.AnonymisedAt == null);
        var total = asked.RecountedUpTo is null ? await open.CountAsync(ct) : asked.RecountTotal;
        var after = asked.RecountedUpTo ?? Guid.Empty;
        var batch = await open.Where(r => r.Id > after).OrderBy(r => r.Id).Take(Batch).Select(r => new { r.Id, r.DepartmentId, r.Clocks }).ToListAsync(ct);
        var counted = await calendars.ReadAsync(db, batch.Select(one => one.DepartmentId), ct);
        var stale = batch.Where(one => one.Clocks is { } clocks && clocks.On != counted.Of(one.DepartmentId).Key).Select(one => one.Id).ToList();

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (done, now) = (asked.RecountDone + batch.Count, clock.GetUtcNow());
        var isLast = batch.Count < Batch;
        Guid? reached = isLast ? null : batch[^1].Id;
        DateTimeOffset? goesOn = isLast ? null : asked.RecountAskedAt, ended = isLast ? now : null;
        var kept = await db.WorkCalendars.Where(c => c.Id == asked.Id && c.Version == asked.Version && c.RecountAskedAt == asked.RecountAskedAt && c.RecountDone == asked.RecountDone)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RecountAskedAt, goesOn).SetProperty(c => c.RecountedUpTo, reached)
                .SetProperty(c => c.RecountDone, done).SetProperty(c => c.RecountTotal, Math.Max(total, done)).SetProperty(c => c.RecountedAt, ended), ct);
        if (kept is 0) return false;
        foreach (var request in await db.Requests.Include(r => r.Requesters).Where(r => stale.Contains(r.Id)).ToListAsync(ct))
            request.Recount(counted.Of(request.DepartmentId), new(Actor.System, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
