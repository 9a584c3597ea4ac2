using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>The exports of one tenant as a queue: held under a lease by the database's clock. The attempt's number tells a node that the work is no longer its own.</summary>
public static class ExportQueue
{
    /// <summary>A newer node's kind of file is left to it.</summary>
    private static readonly string[] Known = Enum.GetNames<ExportFormat>();

    public static async Task<ExportJob?> ClaimAsync(GrcDbContext db, int mostAttempts, CancellationToken ct)
    {
        var tenantId = db.TenantId;
        await db.Database.ExecuteSqlAsync($"""
            update export_jobs set state = 'Failed', ended_at = now(), lease_until = null
            where tenant_id = {tenantId} and state = 'Running' and attempts >= {mostAttempts} and lease_until < now()
            """, ct);   // killed each time
        var claimed = await db.Database.SqlQuery<Guid>($"""
            with due as materialized (   -- once, whatever the planner thinks: as a subquery it may be asked again for each row
                select id from export_jobs
                where tenant_id = {tenantId} and state in ('Waiting', 'Running') and attempts < {mostAttempts} and (lease_until is null or lease_until < now()) and format = any({Known})
                order by asked_at limit 1 for update skip locked)
            update export_jobs j set state = 'Running', done = 0, lease_until = now() + interval '60 seconds', attempts = attempts + 1
            from due where j.tenant_id = {tenantId} and j.id = due.id
            returning j.id as "Value"
            """).ToListAsync(ct);
        if (claimed is not [var id]) return null;
        return await db.ExportJobs.AsNoTracking().SingleAsync(job => job.Id == id, ct);
    }

    /// <summary>False when another node holds it by now.</summary>
    public static async Task<bool> RenewAsync(GrcDbContext db, ExportJob job, int done, CancellationToken ct) => await db.Database.ExecuteSqlAsync($"""
        update export_jobs set done = {done}, lease_until = now() + interval '60 seconds'
        where tenant_id = {db.TenantId} and id = {job.Id} and attempts = {job.Attempts} and state = 'Running'
        """, ct) > 0;

    public static async Task<bool> EndAsync(GrcDbContext db, ExportJob job, JobState state, string? fileKey, CancellationToken ct) => await db.Database.ExecuteSqlAsync($"""
        update export_jobs set state = {state.ToString()}, file_key = {fileKey}, ended_at = now(), lease_until = null
        where tenant_id = {db.TenantId} and id = {job.Id} and attempts = {job.Attempts} and state = 'Running'
        """, ct) > 0;
}
