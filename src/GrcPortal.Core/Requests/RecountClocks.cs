using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Counts open demands again once what they count by has changed: a calendar, that of a department, or what a category promises. Batch
/// after batch, each in one commit with the place it reached, so that a killed one goes on from there and none is counted twice.
/// </summary>
public sealed class RecountClocks(GrcDbContext db, TownCalendars calendars, TownMemory memory, TimeProvider clock) : ITenantJob
{
    public const int Batch = 500;
    private const int MostRaces = 5;

    private IQueryable<ServiceRequest> Open => db.Requests.Where(r => r.EndedAt == null && r.AnonymisedAt == null);

    public async Task RunAsync(CancellationToken ct)
    {
        for (var races = 0; races < MostRaces;)
        {
            db.ChangeTracker.Clear();
            try
            {
                if (await NextAsync(ct) is not { } isKept) return;
                if (!isKept) races++;
            }
            catch (DbUpdateException lost) when (lost.IsLostRace())   // somebody dealt with one of them: it is read again
            {
                races++;
            }
        }
    }

    /// <summary>None when nothing is asked any more; false when another node did it meanwhile, or what was changed was changed again.</summary>
    private async Task<bool?> NextAsync(CancellationToken ct)
    {
        if (await db.WorkCalendars.AsNoTracking().Where(c => c.Recount.AskedAt != null).OrderBy(c => c.Recount.AskedAt).FirstOrDefaultAsync(ct) is { } calendar)
            return await BatchAsync(calendar, db.WorkCalendars.Where(c => c.Id == calendar.Id && c.Version == calendar.Version), Open, _ => Task.FromResult<IReadOnlyDictionary<ClockKind, Target>?>(null), ct);
        if (await db.Categories.AsNoTracking().Where(c => c.Recount.AskedAt != null).OrderBy(c => c.Recount.AskedAt).FirstOrDefaultAsync(ct) is { } category)
            return await BatchAsync(category, db.Categories.Where(c => c.Id == category.Id), Open.Where(r => r.CategoryId == category.Id), TargetsAsync, ct);
        return null;
    }

    /// <summary>As they are while its row is held.</summary>
    private async Task<IReadOnlyDictionary<ClockKind, Target>?> TargetsAsync(IQueryable<Category> row) => (await row.AsNoTracking().SingleAsync()).Promises().ToDictionary();

    private async Task<bool> BatchAsync<T>(
        T asked, IQueryable<T> row, IQueryable<ServiceRequest> open, Func<IQueryable<T>, Task<IReadOnlyDictionary<ClockKind, Target>?>> readTargets, CancellationToken ct)
        where T : class, IRecounted
    {
        var (progress, now) = (asked.Recount, clock.GetUtcNow());
        if (progress.UpTo is null) memory.Forget(db.TenantId);   // another node may have changed it a moment ago
        var total = progress.UpTo is null ? await open.CountAsync(ct) : progress.Total;
        var after = progress.UpTo ?? Guid.Empty;
        var batch = await open.Where(r => r.Id > after).OrderBy(r => r.Id).Take(Batch).Select(r => new { r.Id, r.DepartmentId, r.Clocks }).ToListAsync(ct);
        var counted = await calendars.ReadAsync(db, batch.Select(one => one.DepartmentId), ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var reached = progress.After(batch.Count, batch.Count < Batch ? null : batch[^1].Id, total, now);
        var kept = await row.Where(one => one.Recount.AskedAt == progress.AskedAt && one.Recount.Done == progress.Done).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.Recount.AskedAt, reached.AskedAt).SetProperty(one => one.Recount.UpTo, reached.UpTo).SetProperty(one => one.Recount.Done, reached.Done)
            .SetProperty(one => one.Recount.Total, reached.Total).SetProperty(one => one.Recount.EndedAt, reached.EndedAt), ct);
        if (kept is 0) return false;
        var targets = await readTargets(row);
        var stale = batch.Where(one => one.Clocks is { } clocks && (targets is null ? clocks.On != counted.Of(one.DepartmentId).Key : clocks.Differs(targets))).Select(one => one.Id).ToList();
        foreach (var request in await db.Requests.Include(r => r.Requesters).Where(r => stale.Contains(r.Id)).ToListAsync(ct))
        {
            var calendar = counted.Of(request.DepartmentId);
            if (targets is null) request.Recount(calendar, new(Actor.System, now));
            else request.Retarget(new(calendar, targets), new(Actor.System, now));
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
