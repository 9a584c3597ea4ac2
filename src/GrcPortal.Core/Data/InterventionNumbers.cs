using GrcPortal.Core.Interventions;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>Gives a saved intervention the next number of its year: the counter row is locked by this one statement, the last before the commit.</summary>
internal static class InterventionNumbers
{
    public static async Task TakeAsync(GrcDbContext db, Intervention intervention, CancellationToken ct)
    {
        var tenantId = intervention.TenantId;
        var numbers = await db.Database.SqlQuery<int>($"""
            with counter as (
                insert into intervention_counters as c (tenant_id, year, value) values ({tenantId}, {intervention.Year}, 1)
                on conflict (tenant_id, year) do update set value = c.value + 1
                returning value)
            update interventions i set number = counter.value from counter
            where i.tenant_id = {tenantId} and i.id = {intervention.Id}
            returning i.number as "Value"
            """).ToListAsync(ct);
        intervention.Numbered(numbers.Single());
        var number = db.Entry(intervention).Property(i => i.Number);
        (number.OriginalValue, number.IsModified) = (number.CurrentValue, false);   // unmarking alone would take the former value back
    }
}
