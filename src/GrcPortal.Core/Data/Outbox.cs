using GrcPortal.Core.Notifications;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>The outgoing messages of one tenant as a queue: claimed under a lease by the database's clock, so that no two senders hold the same one.</summary>
public static class Outbox
{
    /// <summary>While nodes are replaced a newer one may queue texts that this one cannot write: they are left to it.</summary>
    private static readonly string[] Known = Enum.GetNames<NotificationText>();

    public static async Task<List<OutgoingMessage>> ClaimAsync(GrcDbContext db, int most, CancellationToken ct)
    {
        var tenantId = db.TenantId;
        var ids = await db.Database.SqlQuery<Guid>($"""
            with due as materialized (   -- once, whatever the planner thinks: as a subquery it may be asked again for each row
                select id from outgoing_messages
                where tenant_id = {tenantId} and state = 'Pending' and next_at <= now() and (lease_until is null or lease_until < now()) and text = any({Known})
                order by next_at limit {most} for update skip locked)
            update outgoing_messages m set lease_until = now() + interval '60 seconds', attempts = attempts + 1
            from due where m.tenant_id = {tenantId} and m.id = due.id
            returning m.id as "Value"
            """).ToListAsync(ct);
        return ids.Count is 0 ? [] : await db.OutgoingMessages.AsNoTracking().Where(m => ids.Contains(m.Id)).OrderBy(m => m.NextAt).ToListAsync(ct);
    }

    /// <summary>Holds it a minute more; false when someone else claimed it meanwhile. The number of tries tells whose claim it is.</summary>
    public static async Task<bool> KeepAsync(GrcDbContext db, OutgoingMessage claimed, CancellationToken ct) => await db.Database.ExecuteSqlAsync($"""
            update outgoing_messages set lease_until = now() + interval '60 seconds'
            where tenant_id = {db.TenantId} and id = {claimed.Id} and state = 'Pending' and attempts = {claimed.Attempts} and lease_until is not null
            """, ct) is 1;

    /// <summary>Puts back what was claimed and not tried.</summary>
    public static Task PutBackAsync(GrcDbContext db, IReadOnlyCollection<OutgoingMessage> claimed, TimeSpan delay, CancellationToken ct)
    {
        var ids = claimed.Select(message => message.Id).ToArray();
        return db.Database.ExecuteSqlAsync($"""
            update outgoing_messages set next_at = now() + {delay}, lease_until = null, attempts = attempts - 1
            where tenant_id = {db.TenantId} and id = any({ids}) and state = 'Pending' and lease_until is not null
            """, ct);
    }

    /// <summary>Gives up what no node has known how to write for a day.</summary>
    internal static Task BuryUnknownAsync(GrcDbContext db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
            update outgoing_messages set state = {nameof(OutgoingState.Dead)}, last_failure = {nameof(DeliveryFailure.Unrenderable)}, done_at = now()
            where tenant_id = {db.TenantId} and state = 'Pending' and next_at < now() - interval '1 day' and text <> all({Known})
            """, ct);

    /// <summary>What was given up is tried anew: one of them, or all. How many.</summary>
    public static Task<int> ReplayAsync(GrcDbContext db, Guid? id, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
            update outgoing_messages set state = 'Pending', attempts = 0, next_at = now(), lease_until = null, done_at = null, last_failure = null
            where tenant_id = {db.TenantId} and state in ('Dead', 'Refused') and ({id}::uuid is null or id = {id})
            """, ct);

    public static Task EndAsync(GrcDbContext db, Guid id, OutgoingState state, DeliveryFailure? failure, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""
            update outgoing_messages set state = {state.ToString()}, last_failure = {failure?.ToString()}, done_at = now(), lease_until = null
            where tenant_id = {db.TenantId} and id = {id}
            """, ct);

    public static Task TryLaterAsync(GrcDbContext db, Guid id, TimeSpan delay, DeliveryFailure failure, bool countsAsAttempt, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""
            update outgoing_messages set next_at = now() + {delay}, last_failure = {failure.ToString()}, lease_until = null,
                attempts = attempts - {(countsAsAttempt ? 0 : 1)}
            where tenant_id = {db.TenantId} and id = {id}
            """, ct);

    /// <summary>What waits is told as sent at the moment of its event, and leaves no more: for the demo's invented past.</summary>
    internal static Task TellAsSentAsync(GrcDbContext db, CancellationToken ct) =>
        db.OutgoingMessages.Where(m => m.State == OutgoingState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutgoingState.Sent)
                .SetProperty(m => m.DoneAt, m => db.RequestEvents.Where(e => e.Id == m.EventId).Select(e => (DateTimeOffset?)e.At).Single()), ct);
}
