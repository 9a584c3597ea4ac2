using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Requests;

/// <summary>Carries the clocks of a demand on in the save that records what happened to it. Nobody else moves a promised date.</summary>
internal sealed class FollowEvents : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is GrcDbContext db) Follow(db);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct = default)
    {
        if (eventData.Context is GrcDbContext db) Follow(db);
        return ValueTask.FromResult(result);
    }

    private static void Follow(GrcDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        var happened = db.ChangeTracker.Entries<RequestEvent>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity).ToLookup(one => one.RequestId);
        if (happened.Count is 0) return;
        foreach (var request in db.ChangeTracker.Entries<ServiceRequest>().Select(entry => entry.Entity).Where(request => happened.Contains(request.Id)).ToList())
            request.Follow(happened[request.Id], db.Calendar);
    }
}
