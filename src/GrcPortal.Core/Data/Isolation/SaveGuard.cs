using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Data.Isolation;

/// <summary>Filters do not apply to writes: this refuses to save a row of another tenant, whatever attached it.</summary>
internal sealed class SaveGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct = default)
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext? context)
    {
        if (context is not GrcDbContext db) return;
        var foreign = db.ChangeTracker.Entries<ITenantOwned>()
            .FirstOrDefault(row => row.State is not (EntityState.Unchanged or EntityState.Detached) && row.Entity.TenantId != db.TenantId);
        if (foreign is not null) throw new ForeignTenantException(foreign.Metadata.ClrType);
    }
}

public sealed class ForeignTenantException(Type row) : InvalidOperationException($"A {row.Name} of another tenant was about to be saved.");
