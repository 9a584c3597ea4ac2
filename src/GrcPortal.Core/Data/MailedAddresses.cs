using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>Counts what left for an address in the last hour, by the database's clock and one at a time for each address.</summary>
internal static class MailedAddresses
{
    /// <summary>
    /// False when the address had its share. A message that was counted once is not counted again. The commit does not wait for the disk:
    /// the message's own end, which follows it there, does, and a message without an end leaves, and is counted, anew.
    /// </summary>
    public static async Task<bool> TakeAsync(GrcDbContext db, Guid id, byte[] address, int most, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext(encode({address}, 'hex'))), set_config('synchronous_commit', 'off', true)", ct);
        var taken = await db.Database.ExecuteSqlAsync($"""
            insert into mailed_addresses (id, address_hash, at)
            select {id}, {address}, now()
            where (select count(*) from mailed_addresses where address_hash = {address} and at > now() - interval '1 hour') < {most}
            on conflict (id) do update set at = now() where mailed_addresses.at <= now() - interval '1 hour'
            """, ct);
        if (taken is 0) taken = await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from mailed_addresses where id = {id} and at > now() - interval '1 hour'").SingleAsync(ct);
        await transaction.CommitAsync(ct);
        return taken > 0;
    }

    public static Task<int> GiveBackAsync(GrcDbContext db, Guid id, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"delete from mailed_addresses where id = {id}", ct);

    /// <summary>An hour is all that is asked of it.</summary>
    public static Task<int> ForgetAsync(GrcDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"delete from mailed_addresses where at <= now() - interval '1 hour'", ct);
}
