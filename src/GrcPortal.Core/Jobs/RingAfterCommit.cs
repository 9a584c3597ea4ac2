using System.Data.Common;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Jobs;

/// <summary>Rings the bell once the rows that call for work are committed, never before. One instance a context.</summary>
internal sealed class RingAfterCommit(WorkBell bell) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private int? _tenantWithWork;

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct)
    {
        if (eventData.Context is GrcDbContext db && LeavesWork(db)) _tenantWithWork = db.TenantId;
        return ValueTask.FromResult(result);
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken ct)
    {
        if (eventData.Context?.Database.CurrentTransaction is null) Ring();
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken ct = default)
    {
        Ring();
        return Task.CompletedTask;
    }

    private static bool LeavesWork(GrcDbContext db) =>
        db.ChangeTracker.Entries<OutgoingMessage>().Any(row => row.State is EntityState.Added)
        || db.ChangeTracker.Entries<AddressImport>().Any(row => row.State is EntityState.Added)
        || db.ChangeTracker.Entries<ExportJob>().Any(row => row.State is EntityState.Added)
        || db.ChangeTracker.Entries<Attachment>().Any(row => row.State is EntityState.Added or EntityState.Modified && (row.Entity.SmallerSizes is SmallerSizes.Awaited || row.Entity.Scan is ScanState.Awaited));

    private void Ring()
    {
        if (_tenantWithWork is not { } tenantId) return;
        _tenantWithWork = null;
        bell.Ring(tenantId);
    }
}
