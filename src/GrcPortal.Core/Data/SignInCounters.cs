using System.Runtime.CompilerServices;
using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

public sealed record SignInCounter(byte[] Key, SignInDelay Rule);

/// <summary>
/// Counts tries, of a town's accounts or of operators. A try is written down as a failure before it is looked at, under the row's
/// lock: a hundred guesses at once are a hundred. The one that was right takes it back.
/// </summary>
public static class SignInCounters
{
    public static readonly TimeSpan Forgotten = TimeSpan.FromDays(2);

    /// <summary>Zero lets the try go on; else how long to wait, and nothing was counted.</summary>
    public static async Task<TimeSpan> TakeAsync(DbContext db, IReadOnlyList<SignInCounter> counters, DateTimeOffset now, CancellationToken ct)
    {
        var (rows, moment, keys) = (Rows.Of(db), now.ToUniversalTime(), counters.Select(counter => counter.Key).ToArray());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync(rows.Sql("insert into {table} ({columns}key, failures, last_at) select {values}key, 0, {1} from unnest({0}) key on conflict do nothing", keys, moment), ct);
        if (rows.AreOperators) await db.Database.ExecuteSqlAsync(rows.Sql("delete from {table} where last_at < {0}", moment - Forgotten), ct);   // no tenant's job sweeps these
        var held = await db.Database.SqlQuery<Row>(rows.Sql(
            "select key as \"Key\", failures as \"Failures\", last_at as \"LastAt\" from {table} where {own}key = any({0}) order by key for update", [keys])).ToListAsync(ct);

        var counted = (from counter in counters
                       join row in held on Convert.ToHexString(counter.Key) equals Convert.ToHexString(row.Key)
                       let since = now > row.LastAt ? now - row.LastAt : TimeSpan.Zero
                       select (counter.Key, Left: counter.Rule.Left(row.Failures, since), Failures: counter.Rule.Remembered(row.Failures, since) + 1)).ToList();
        if (counted.Max(one => one.Left) is var wait && wait > TimeSpan.Zero) return wait;

        foreach (var (key, _, failures) in counted)
            await db.Database.ExecuteSqlAsync(rows.Sql("update {table} set failures = {1}, last_at = {2} where {own}key = {0}", key, failures, moment), ct);
        await transaction.CommitAsync(ct);
        return TimeSpan.Zero;
    }

    /// <summary>It was right: its own counter starts anew, what others share gets this one try back.</summary>
    public static async Task ForgiveAsync(DbContext db, SignInCounter own, IEnumerable<SignInCounter> shared, CancellationToken ct)
    {
        var rows = Rows.Of(db);
        await db.Database.ExecuteSqlAsync(rows.Sql("delete from {table} where {own}key = {0}", [own.Key]), ct);
        foreach (var counter in shared)
            await db.Database.ExecuteSqlAsync(rows.Sql("update {table} set failures = greatest(failures - 1, 0) where {own}key = {0}", [counter.Key]), ct);
    }

    private sealed record Row(byte[] Key, int Failures, DateTimeOffset LastAt);

    /// <summary>The same statements on a town's rows and on the platform's.</summary>
    private sealed record Rows(string Table, int? Town)
    {
        public bool AreOperators => Town is null;

        public static Rows Of(DbContext db) => db is GrcDbContext town ? new("sign_in_attempts", town.TenantId) : new("operator_sign_in_attempts", null);

        public FormattableString Sql(string words, params object[] values) => FormattableStringFactory.Create(words
            .Replace("{table}", Table, StringComparison.Ordinal)
            .Replace("{columns}", Town is null ? "" : "tenant_id, ", StringComparison.Ordinal)
            .Replace("{values}", Town is { } id ? $"{id}, " : "", StringComparison.Ordinal)
            .Replace("{own}", Town is { } own ? $"tenant_id = {own} and " : "", StringComparison.Ordinal), values);
    }
}
