using GrcPortal.Core.Places;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>The rows of an import, many at a time: arrays, because COPY is refused under row-level security.</summary>
internal static class AddressRows
{
    private const int Kind = 0x0ADD, DeletedAtOnce = 10_000;

    /// <summary>Held by this connection until it is released or gone: one import at a time in a town, whichever node does it.</summary>
    public static async Task<bool> TryHoldAsync(GrcDbContext db, CancellationToken ct)
    {
        var tenant = db.TenantId;
        return await db.Database.SqlQuery<bool>($"""select pg_try_advisory_lock({Kind}, {tenant}) as "Value" """).SingleAsync(ct);
    }

    public static async Task ReleaseAsync(GrcDbContext db)
    {
        var tenant = db.TenantId;
        await db.Database.SqlQuery<bool>($"""select pg_advisory_unlock({Kind}, {tenant}) as "Value" """).SingleAsync(CancellationToken.None);
    }

    public static Task InsertAsync(GrcDbContext db, IReadOnlyList<Street> streets, CancellationToken ct)
    {
        if (streets.Count is 0) return Task.CompletedTask;
        var (tenant, import) = (db.TenantId, streets[0].ImportId);
        return db.Database.ExecuteSqlAsync($"""
            insert into streets (tenant_id, id, import_id, name, key, commune_code, commune_name, lat, lon)
            select {tenant}, s.id, {import}, s.name, s.key, s.code, s.commune, s.lat, s.lon
            from unnest({Of(streets, s => s.Id)}, {Of(streets, s => s.Name)}, {Of(streets, s => s.Key)}, {Of(streets, s => s.CommuneCode)}, {Of(streets, s => s.CommuneName)}, {Of(streets, s => s.Lat)}, {Of(streets, s => s.Lon)})
                as s (id, name, key, code, commune, lat, lon)
            """, ct);
    }

    public static Task InsertAsync(GrcDbContext db, IReadOnlyList<Address> addresses, CancellationToken ct)
    {
        if (addresses.Count is 0) return Task.CompletedTask;
        var (tenant, import) = (db.TenantId, addresses[0].ImportId);
        return db.Database.ExecuteSqlAsync($"""
            insert into addresses (tenant_id, id, import_id, street_id, number, suffix, interop_key, lat, lon, certified)
            select {tenant}, a.id, {import}, a.street, a.number, a.suffix, a.key, a.lat, a.lon, a.certified
            from unnest({Of(addresses, a => a.Id)}, {Of(addresses, a => a.StreetId)}, {Of(addresses, a => a.Number)}, {Of(addresses, a => a.Suffix)}, {Of(addresses, a => a.InteropKey)}, {Of(addresses, a => a.Lat)}, {Of(addresses, a => a.Lon)}, {Of(addresses, a => a.Certified)})
                as a (id, street, number, suffix, key, lat, lon, certified)
            """, ct);
    }

    /// <summary>A street is where the middle of its doors is.</summary>
    public static Task CentreStreetsAsync(GrcDbContext db, Guid import, CancellationToken ct)
    {
        var tenant = db.TenantId;
        return db.Database.ExecuteSqlAsync($"""
            update streets s set lat = m.lat, lon = m.lon
            from (select street_id, avg(lat) as lat, avg(lon) as lon from addresses where tenant_id = {tenant} and import_id = {import} group by street_id) m
            where s.tenant_id = {tenant} and s.id = m.street_id
            """, ct);
    }

    /// <summary>In steps that each are quick: readers and writers of other rows are not held up.</summary>
    public static async Task DeleteAsync(GrcDbContext db, Guid import, CancellationToken ct)
    {
        var tenant = db.TenantId;
        while (await db.Database.ExecuteSqlAsync($"""
            delete from addresses where tenant_id = {tenant} and id = any (array(
                select id from addresses where tenant_id = {tenant} and import_id = {import} limit {DeletedAtOnce}))
            """, ct) > 0) { }
        while (await db.Database.ExecuteSqlAsync($"""
            delete from streets where tenant_id = {tenant} and id = any (array(
                select id from streets where tenant_id = {tenant} and import_id = {import} limit {DeletedAtOnce}))
            """, ct) > 0) { }
    }

    private static T[] Of<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> column) => [.. rows.Select(column)];
}
