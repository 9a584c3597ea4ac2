using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests.Files;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests.Exports;

/// <summary>Deletes exported files after a day. The row stays: who took what, when.</summary>
public sealed class ExpireExports(GrcDbContext db, IFileStore files, TimeProvider clock) : ITenantJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        foreach (var job in await db.ExportJobs.Where(job => job.FileKey != null && job.EndedAt < before).ToListAsync(ct))
        {
            await files.DeleteAsync(FileKey.Parse(job.FileKey!), ct);
            (job.FileKey, job.State) = (null, JobState.Expired);
            await db.SaveChangesAsync(ct);
        }
    }
}
