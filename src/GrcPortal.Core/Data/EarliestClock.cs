using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>The earlier of our clock and the database's, for work that must never be done too soon.</summary>
internal static class EarliestClock
{
    public static async Task<DateTimeOffset> NowAsync(GrcDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var database = await OfDatabaseAsync(db, ct);
        var own = clock.GetUtcNow();
        return database < own ? database : own;
    }

    public static async Task<DateTimeOffset> OfDatabaseAsync(GrcDbContext db, CancellationToken ct) =>
        (await db.Database.SqlQuery<DateTimeOffset>($"select now() as \"Value\"").ToListAsync(ct)).Single();
}
