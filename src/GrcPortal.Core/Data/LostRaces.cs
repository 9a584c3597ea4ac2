using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GrcPortal.Core.Data;

/// <summary>
/// Another save came first: the row's version moved, or its child took the key (the next position among a demand's events,
/// which is inserted before the version is compared).
/// </summary>
public static class LostRaces
{
    public static bool IsLostRace(this DbUpdateException failed) =>
        failed is DbUpdateConcurrencyException or { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } };
}
