using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace GrcPortal.Core.Data.Isolation;

/// <summary>A web process refuses to serve as a role that could see across tenants, on a schema that is not its own, or by a wrong clock.</summary>
public static class StartUpChecks
{
    /// <summary>What signed links and sessions bear, and more than machines differ by that keep their time.</summary>
    private static readonly TimeSpan MostApart = TimeSpan.FromMinutes(5);

    public static async Task RunAsync(GrcDbContext db, CancellationToken ct)
    {
        await CheckRoleAsync(db, ct);
        await CheckSchemaAsync(db, ct);
        await CheckClockAsync(db, ct);
    }

    private static async Task CheckClockAsync(GrcDbContext db, CancellationToken ct)
    {
        var ahead = TimeProvider.System.GetUtcNow() - await EarliestClock.OfDatabaseAsync(db, ct);
        if (ahead.Duration() <= MostApart) return;
        var apart = TimeSpan.FromSeconds(Math.Round(ahead.Duration().TotalSeconds));
        throw new StartUpRefusedException(
            $"The clock of this machine is {apart:c} {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} the database's: demands would bear wrong dates, and the timetable would rest for all nodes. "
            + "Set it right (NTP) and start again.");
    }

    public static async Task CheckRoleAsync(GrcDbContext db, CancellationToken ct)
    {
        var rights = await db.Database.SqlQuery<RoleRights>($"""
            select r.rolname as "Name", r.rolsuper as "IsSuperuser", r.rolbypassrls as "BypassesRowSecurity",
                   exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where c.relowner = r.oid and n.nspname = 'public') as "OwnsTables",
                   exists (select 1 from pg_auth_members m where m.member = r.oid) as "IsMember"
            from pg_roles r where r.rolname = current_user
            """).SingleAsync(ct);
        if (rights.IsSuperuser || rights.BypassesRowSecurity || rights.OwnsTables || rights.IsMember)
        {
            throw new StartUpRefusedException(
                $"The application connects as «{rights.Name}», which is a superuser, bypasses row-level security, owns tables or is a member of another role: "
                + $"authorities could then see each other's demands. Connect as {DatabaseRoles.App} (docs/operations.md, Roles) and start again.");
        }
    }

    public static async Task CheckSchemaAsync(GrcDbContext db, CancellationToken ct)
    {
        var own = db.GetService<IMigrationsAssembly>().Migrations.Keys.ToList();
        IReadOnlyList<string> applied;
        try
        {
            applied = [.. await db.Database.GetAppliedMigrationsAsync(ct)];
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedTable)
        {
            applied = [];
        }

        if (own.Except(applied).Any())
            throw new StartUpRefusedException("The database's schema is older than this application. Run its «migrate» verb as the owner (docs/operations.md, Upgrade), then start again.");
        if (applied.Except(own).ToList() is not { Count: > 0 } newer) return;

        var marks = await db.Database.SqlQuery<string>($"select compatible_from as \"Value\" from schema_compatibility where migration_id = any({newer})").ToListAsync(ct);
        if (marks.Count < newer.Count || marks.Any(oldest => string.CompareOrdinal(own[^1], oldest) < 0))
            throw new StartUpRefusedException("The database's schema is newer than this application and no longer fits it. Start the version that made it, or restore an older backup.");
    }

    private sealed record RoleRights(string Name, bool IsSuperuser, bool BypassesRowSecurity, bool OwnsTables, bool IsMember);
}
