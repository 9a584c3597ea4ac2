using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Deletes files that no row names and that are older than a day: what a crash between the file and its row left. A clock that runs ahead
/// of the database's takes no file away while it is being written.
/// </summary>
public sealed class SweepFiles(GrcDbContext db, CurrentTenant tenant, IFileStore files, TimeProvider clock) : ITenantJob
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken ct)
    {
        var before = await EarliestClock.NowAsync(db, clock, ct) - Grace;
        await files.DropUnfinishedAsync(before, ct);
        var old = new List<FileKey>();
        await foreach (var file in files.ListAsync(tenant.Id, ct))
        {
            if (file.WrittenAt < before) old.Add(file.Key);
        }
        foreach (var batch in old.Chunk(500))
        {
            var originals = batch.Select(key => key.Original.ToString()).Distinct().ToList();
            var named = await NamedAsync(originals, ct);
            foreach (var key in batch.Where(key => !named.Contains(key.Original.ToString()))) await files.DeleteAsync(key, ct);
        }
    }

    /// <summary>By an attachment, an export that waits to be fetched, or an address base that waits to be read.</summary>
    private async Task<HashSet<string>> NamedAsync(List<string> keys, CancellationToken ct)
    {
        var named = await db.Attachments.Where(a => keys.Contains(a.FileKey)).Select(a => a.FileKey).ToHashSetAsync(ct);
        named.UnionWith(await db.ExportJobs.Where(job => job.FileKey != null && keys.Contains(job.FileKey)).Select(job => job.FileKey!).ToListAsync(ct));
        named.UnionWith(await db.AddressImports.Where(import => import.FileKey != null && keys.Contains(import.FileKey)).Select(import => import.FileKey!).ToListAsync(ct));
        return named;
    }
}
