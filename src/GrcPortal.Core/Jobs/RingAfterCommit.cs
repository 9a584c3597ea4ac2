using System.Data.Common;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Jobs;

/// <summary>Rings the bell once the rows that call for work, or change what is remembered, are committed, never before. One instance a context.</summary>
internal sealed class RingAfterCommit(WorkBell bell, TownMemory memory) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly HashSet<TownNotice> _notices = [];

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct)
    {
        if (eventData.Context is GrcDbContext db)
        {
            foreach (var row in db.ChangeTracker.Entries())
            {
                if (LeavesWork(row)) _notices.Add(new(db.TenantId));
                if (IsRemembered(row)) _notices.Add(new(db.TenantId, TownChange.Catalogue));
            }
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

    private static bool LeavesWork(EntityEntry row) => row switch
    {
        { State: EntityState.Added, Entity: OutgoingMessage or AddressImport or ExportJob } => true,
        { State: EntityState.Modified, Entity: IRecounted { Recount.AskedAt: not null } } => true,
        { State: EntityState.Added or EntityState.Modified, Entity: Attachment file } => file.SmallerSizes is SmallerSizes.Awaited || file.Scan is ScanState.Awaited,
        _ => false,
    };

    /// <summary>What <see cref="TownMemory"/> keeps is made of these.</summary>
    private static bool IsRemembered(EntityEntry row) => row.State is not EntityState.Unchanged
        && row.Entity is Category or Department or WorkCalendar or Team or Supplier or Body or Sector or Agent or RoleGrant or RolePermission or ListedReason;

    private void Ring()
    {
        foreach (var notice in _notices)
        {
            if (notice.Change is TownChange.Catalogue) memory.Forget(notice.TenantId);   // here at once, on the other nodes by the bell
            bell.Ring(notice);
        }
        _notices.Clear();
    }
}
