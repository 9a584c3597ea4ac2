using System.Data.Common;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Jobs;

/// <summary>Rings the bell once the rows that call for work, or change what is remembered, are committed, never before. One instance a context.</summary>
internal sealed class RingAfterCommit(WorkBell bell, PublicCatalogues catalogues) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly HashSet<TownNotice> _notices = [];

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct)
    {
        if (eventData.Context is GrcDbContext db)
        {
            if (LeavesWork(db)) _notices.Add(new(db.TenantId));
            if (db.ChangeTracker.Entries<Category>().Any(row => row.State is not EntityState.Unchanged)) _notices.Add(new(db.TenantId, TownChange.Catalogue));
        }
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
        foreach (var notice in _notices)
        {
            if (notice.Change is TownChange.Catalogue) catalogues.Forget(notice.TenantId);   // here at once, on the other nodes by the bell
            bell.Ring(notice);
        }
        _notices.Clear();
    }
}
