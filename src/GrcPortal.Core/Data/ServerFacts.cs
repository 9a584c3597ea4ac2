using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>What a server says of itself to whoever checks an installation; the application's own role may ask all of it.</summary>
public static class ServerFacts
{
    public static async Task<Dictionary<string, string>> SettingsAsync(GrcDbContext db, IReadOnlyCollection<string> names, CancellationToken ct) =>
        await db.Database.SqlQuery<Setting>($"select name as \"Name\", setting as \"Value\" from pg_settings where name = any({names})").ToDictionaryAsync(s => s.Name, s => s.Value, ct);

    public static Task<DateTimeOffset> ClockAsync(GrcDbContext db, CancellationToken ct) => EarliestClock.OfDatabaseAsync(db, ct);

    public static Task<List<string>> ExtensionsAsync(GrcDbContext db, CancellationToken ct) =>
        db.Database.SqlQuery<string>($"select extname::text as \"Value\" from pg_extension").ToListAsync(ct);

    /// <summary>Whether a search for words may use its index under row-level security.</summary>
    public static async Task<bool> IsSearchLeakproofAsync(GrcDbContext db, CancellationToken ct) =>
        (await db.Database.SqlQuery<bool>($"select proleakproof as \"Value\" from pg_proc where oid = 'ts_match_vq(tsvector, tsquery)'::regprocedure").ToListAsync(ct)).Single();

    /// <summary>Tables with a town's rows that row-level security does not hold for everyone. Which host is whose is asked before any town is known.</summary>
    public static Task<List<string>> OpenTablesAsync(GrcDbContext db, CancellationToken ct) => db.Database.SqlQuery<string>($"""
        select c.relname::text as "Value" from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'tenant_hosts' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1
        """).ToListAsync(ct);

    /// <summary>How many seconds a replica is behind: none when it has played all it received. Null when it follows nobody.</summary>
    public static async Task<double?> LagAsync(GrcDbContext replica, CancellationToken ct) => (await replica.Database.SqlQuery<double?>($"""
        select case when not pg_is_in_recovery() then null
                    when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
                    else coalesce(extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8, 0) end as "Value"
        """).ToListAsync(ct)).Single();

    private sealed record Setting(string Name, string Value);
}
