using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Requests;

/// <summary>Puts a clean file into the store, ahead of its row: a file whose row is never saved is swept.</summary>
public sealed partial class KeepFile(IFileStore files, ClamdOptions antivirus, CurrentTenant tenant, TimeProvider clock, ILogger<KeepFile> log)
{
    /// <summary>Null when the store has no room, or is away.</summary>
    public async Task<Attachment?> RunAsync(CleanFile file, string? name, CancellationToken ct)
    {
        try
        {
            var now = clock.GetUtcNow();
            var stored = await files.SaveAsync(FileKey.New(tenant.Id, now), file.Content, ct);
            return new()
            {
                Name = DisplayName.Of(name, file.Type),
                FileKey = stored.Key.ToString(),
                Sha256 = stored.Sha256.ToArray(),
                ContentType = file.Type.MediaType(),
                Size = stored.Length,
                Width = file.Width,
                Height = file.Height,
                Orientation = file.Orientation,
                Pages = file.Pages,
                Scan = antivirus.IsConfigured ? ScanState.Awaited : ScanState.Unneeded,
                SmallerSizes = file.Type is FileType.Pdf ? SmallerSizes.Impossible : SmallerSizes.Awaited,
                AddedAt = now,
            };
        }
        catch (FileStoreFullException full)
        {
            LogRefused(full.InnerException?.GetType().Name ?? "full");
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The file store takes no file: {Reason}")]
    private partial void LogRefused(string reason);
}
