namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// Where citizens' and agents' files lie. A saved file is whole and on disk before its row is committed;
/// a file without row, or a row without file, is the sweep's business.
/// </summary>
public interface IFileStore
{
    /// <summary>False when uploads should be refused before they are read: demands without file still go through.</summary>
    bool HasRoom { get; }

    /// <exception cref="FileStoreFullException">The free-space floor is reached; nothing was kept.</exception>
    Task<StoredFile> SaveAsync(FileKey key, ReadOnlyMemory<byte> content, CancellationToken ct);

    /// <summary>The same for what is too large to be held in memory.</summary>
    Task<StoredFile> SaveAsync(FileKey key, Stream content, CancellationToken ct);

    /// <summary>Null when there is no such file.</summary>
    Task<Stream?> OpenAsync(FileKey key, CancellationToken ct);

    /// <summary>Deletes the file and, for an original, its smaller copies; an absent file is no error.</summary>
    Task DeleteAsync(FileKey key, CancellationToken ct);

    /// <summary>What lies there for one tenant, originals and smaller copies alike.</summary>
    IAsyncEnumerable<FoundFile> ListAsync(int tenantId, CancellationToken ct);

    /// <summary>Drops what interrupted writes left behind, if last touched before the given moment.</summary>
    Task DropUnfinishedAsync(DateTimeOffset before, CancellationToken ct);
}

/// <summary>What a row keeps of its file; the hash proves later that both still go together.</summary>
public sealed record StoredFile(FileKey Key, long Length, ReadOnlyMemory<byte> Sha256);

public sealed record FoundFile(FileKey Key, long Length, DateTimeOffset WrittenAt);
