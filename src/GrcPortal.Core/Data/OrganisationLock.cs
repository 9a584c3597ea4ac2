using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>Held until the transaction ends: whoever changes the rights of a town does so alone.</summary>
internal static class OrganisationLock
{
    private const int Kind = 0x0126;

    public static Task TakeAsync(GrcDbContext db, CancellationToken ct)
    {
        var tenant = db.TenantId;
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Kind}, {tenant})", ct);
    }
}
