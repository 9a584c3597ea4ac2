using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>The demands that hold some words, in what was asked or in what was written about it since. Full text with its index, which EF cannot say for columns it does not map.</summary>
public static class RequestWords
{
    /// <param name="words">As <see cref="Requests.SearchWords"/> leaves them.</param>
    public static IQueryable<Guid> Matching(GrcDbContext db, string words)
    {
        var tenantId = db.TenantId;
        return db.Database.SqlQuery<Guid>($"""
            select r.id as "Value" from service_requests r where r.tenant_id = {tenantId} and r.words @@ websearch_to_tsquery('fr_unaccent'::regconfig, {words})
            union
            select m.request_id from messages m where m.tenant_id = {tenantId} and m.words @@ websearch_to_tsquery('fr_unaccent'::regconfig, {words})
            """);
    }
}
