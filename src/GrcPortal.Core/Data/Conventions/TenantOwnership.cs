using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GrcPortal.Core.Data.Conventions;

/// <summary>Stamps each new row with the tenant of its context before it is tracked, so that its children on file already take it over. Entities keep the setter private: nobody else sets it, and no row ever gets another one.</summary>
internal static class TenantOwnership
{
    public static void StampNewRows(GrcDbContext db) => db.ChangeTracker.Tracking += Stamp;

    private static void Stamp(object? sender, EntityTrackingEventArgs tracking)
    {
        if (tracking is { FromQuery: false, State: EntityState.Added, Entry: { Entity: ITenantOwned { TenantId: 0 }, Context: GrcDbContext db } })
            tracking.Entry.Property(nameof(ITenantOwned.TenantId)).CurrentValue = db.TenantId;
    }
}
