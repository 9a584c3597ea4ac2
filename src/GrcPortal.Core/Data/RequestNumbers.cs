using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>Gives a saved demand the next number of its year: the counter row is locked by this one statement, the last before the commit.</summary>
internal static class RequestNumbers
{
    public static async Task TakeAsync(GrcDbContext db, ServiceRequest request, CancellationToken ct)
    {
        var tenantId = request.TenantId;
        var numbers = await db.Database.SqlQuery<int>($"""
            with counter as (
                insert into request_counters as c (tenant_id, year, value) values ({tenantId}, {request.Year}, 1)
                on conflict (tenant_id, year) do update set value = c.value + 1
                returning value)
            update service_requests r set number = counter.value from counter
            where r.tenant_id = {tenantId} and r.id = {request.Id}
            returning r.number as "Value"
            """).ToListAsync(ct);
        request.Numbered(numbers.Single());
        var number = db.Entry(request).Property(r => r.Number);
        (number.OriginalValue, number.IsModified) = (number.CurrentValue, false);   // unmarking alone would take the former value back
    }
}
