using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Has the antivirus look at the files that await it. What it finds infected is deleted at once and its row says so;
/// while it is away they wait, and their demand goes on without them.
/// </summary>
public sealed partial class ScanFiles(GrcDbContext db, ClamdScanner scanner, IFileStore files, ILogger<ScanFiles> log) : ITenantJob
{
    private const int Batch = 100;

    public async Task RunAsync(CancellationToken ct)
    {
        if (!scanner.IsConfigured) return;
        var waiting = await db.Attachments.Where(a => a.Scan == ScanState.Awaited).OrderBy(a => a.AddedAt).Take(Batch).ToArrayAsync(ct);
        Random.Shared.Shuffle(waiting);   // a file that breaks the scanner must not stand before the others every time
        var unanswered = 0;
        foreach (var file in waiting)
        {
            var verdict = await VerdictAsync(file, ct);
            if (verdict is ScanVerdict.NoAnswer)
            {
                if (++unanswered < 2) continue;   // one file may be too much for it; two in a row, and it is away
                LogAway(waiting.Length);
                break;
            }
            unanswered = 0;
            if (verdict is ScanVerdict.Infected) await files.DeleteAsync(FileKey.Parse(file.FileKey), ct);
            file.Scan = verdict is ScanVerdict.Clean ? ScanState.Clean : ScanState.Infected;
            await SaveAsync(ct);   // each by itself: the smaller sizes of the first need not wait for the last
        }
    }

    private async Task<ScanVerdict> VerdictAsync(Attachment file, CancellationToken ct)
    {
        await using var content = await files.OpenAsync(FileKey.Parse(file.FileKey), ct);
        return content is null ? ScanVerdict.NoAnswer : await scanner.ScanAsync(content, ct);
    }

    /// <summary>Its draft may have been dropped, or its demand forgotten, while it was looked at.</summary>
    private async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException gone)
        {
            foreach (var entry in gone.Entries) entry.State = EntityState.Detached;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The antivirus does not answer: {Count} files of this town go on waiting")]
    private partial void LogAway(int count);
}
