using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests.Files;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>Makes the 320 and 1600 pixel versions of the photos that await them; a photo that cannot be read is shown as it is.</summary>
public sealed class MakeSmallerSizes(GrcDbContext db, ThumbnailMaker maker) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (!maker.Available) return;
        var awaited = await db.Attachments.AsNoTracking()
            .Where(a => a.SmallerSizes == SmallerSizes.Awaited && (a.RequestId != null || a.InterventionId != null) && (a.Scan == ScanState.Unneeded || a.Scan == ScanState.Clean))
            .OrderBy(a => a.AddedAt).Take(100).Select(a => new { a.Id, a.FileKey, a.Orientation }).ToListAsync(ct);
        foreach (var photo in awaited)
        {
            var outcome = await maker.MakeAsync(FileKey.Parse(photo.FileKey), photo.Orientation, ct);
            if (outcome is ThumbnailOutcome.Unavailable) return;   // they await a machine that can
            var sizes = outcome is ThumbnailOutcome.Made ? SmallerSizes.Made : SmallerSizes.Impossible;
            await db.Attachments.Where(a => a.Id == photo.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.SmallerSizes, sizes), ct);
        }
    }
}
