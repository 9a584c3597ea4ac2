using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>Held until the transaction ends: whoever changes the rights, the organisation or the catalogue of a town does so alone.</summary>
internal static class OrganisationLock
{
    private const int Kind = 0x0126;

    public static Task TakeAsync(GrcDbContext db, CancellationToken ct)
    {
        var tenant = db.TenantId;
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Kind}, {tenant})", ct);
    }

    /// <summary>A change that reads before it writes: nobody else's comes between.</summary>
    public static async Task<T> AloneAsync<T>(GrcDbContext db, Func<Task<T>> change, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await TakeAsync(db, ct);
        var outcome = await change();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return outcome;
    }
}
