using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>
/// The newest demands of many categories: the newest of each, then of these the newest. Read along an index, where the planner, who does
/// not know that a category has but one town, would sort all that the town ever took. EF makes a window over all of them of it.
/// </summary>
public static class NewestRequests
{
    /// <param name="before">Only what comes after this one in the list.</param>
    public static IQueryable<Guid> Of(GrcDbContext db, IEnumerable<Guid> categories, IEnumerable<RequestPhase> phases, (DateTimeOffset At, Guid Id)? before, int most)
    {
        var (tenantId, kinds, names) = (db.TenantId, categories.ToArray(), phases.Select(phase => $"{phase}").ToArray());
        var (at, id) = before ?? (DateTimeOffset.MaxValue, Guid.Empty);
        return db.Database.SqlQuery<Guid>($"""
            select newest.id as "Value" from unnest({kinds}) kind (id) cross join lateral (
                select r.id, r.received_at from service_requests r
                where r.tenant_id = {tenantId} and r.category_id = kind.id and r.anonymised_at is null and not r.is_withheld and r.phase = any({names}) and (r.received_at, r.id) < ({at}, {id})
                order by r.received_at desc, r.id desc limit {most}) newest
            order by newest.received_at desc, newest.id desc limit {most}
            """);
    }
}
