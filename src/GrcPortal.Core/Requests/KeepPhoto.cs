using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>Puts a clean photo into the store, ahead of its row: a file whose row is never saved is swept.</summary>
public sealed class KeepPhoto(IFileStore files, CurrentTenant tenant, TimeProvider clock)
{
    /// <summary>Null when there is no room.</summary>
    public async Task<Attachment?> RunAsync(CleanPhoto photo, CancellationToken ct)
    {
        try
        {
            var now = clock.GetUtcNow();
            var stored = await files.SaveAsync(FileKey.New(tenant.Id, now), photo.Content, ct);
            return new()
            {
                FileKey = stored.Key.ToString(),
                Sha256 = stored.Sha256.ToArray(),
                ContentType = photo.Type.MediaType(),
                Size = stored.Length,
                Width = photo.Width,
                Height = photo.Height,
                Orientation = photo.Orientation,
                AddedAt = now,
            };
        }
        catch (FileStoreFullException)
        {
            return null;
        }
    }
}
