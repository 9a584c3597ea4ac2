using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GrcPortal.Core.Data.Conventions;

/// <summary>Stamps each new row with the tenant of its context as soon as it is tracked. Entities keep the setter private: nobody else sets it, and no row ever gets another one.</summary>
internal static class TenantOwnership
{
    public static void StampNewRows(GrcDbContext db) => db.ChangeTracker.Tracked += Stamp;

    private static void Stamp(object? sender, EntityTrackedEventArgs tracked)
    {
        if (tracked is { FromQuery: false, Entry: { State: EntityState.Added, Entity: ITenantOwned { TenantId: 0 }, Context: GrcDbContext db } })
            tracked.Entry.Property(nameof(ITenantOwned.TenantId)).CurrentValue = db.TenantId;
    }
}
