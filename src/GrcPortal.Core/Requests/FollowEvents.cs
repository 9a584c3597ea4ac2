using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Requests;

/// <summary>Carries the clocks of a demand on in the save that records what happened to it. Nobody else moves a promised date.</summary>
internal sealed class FollowEvents(TownCalendars calendars) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is GrcDbContext db && Happened(db).Count > 0 ? throw new NotSupportedException("What happens to a demand is saved asynchronously.") : result;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct = default)
    {
        if (eventData.Context is GrcDbContext db && Happened(db) is { Count: > 0 } happened)
        {
            foreach (var request in db.ChangeTracker.Entries<ServiceRequest>().Select(entry => entry.Entity).Where(request => happened.Contains(request.Id)).ToList())
                request.Follow([.. await MissedAsync(db, request, happened[request.Id].Min(one => one.Position), ct), .. happened[request.Id]], await calendars.OfAsync(db, request.DepartmentId, ct));
            db.ChangeTracker.DetectChanges();   // where the clocks went: the save has looked already
        }
        return result;
    }

    /// <summary>What an older node recorded without carrying the clocks on.</summary>
    private static async Task<List<RequestEvent>> MissedAsync(GrcDbContext db, ServiceRequest request, int before, CancellationToken ct) => request.Clocks is { } kept && kept.Position + 1 < before
        ? await db.RequestEvents.AsNoTracking().Where(one => one.RequestId == request.Id && one.Position > kept.Position && one.Position < before).ToListAsync(ct)
        : [];

    private static ILookup<Guid, RequestEvent> Happened(GrcDbContext db) =>
        db.ChangeTracker.Entries<RequestEvent>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity).ToLookup(one => one.RequestId);
}
