using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace GrcPortal.Core.Requests.Files;

/// <summary>Files on a local or shared disk: written aside, flushed, renamed, and the folder flushed too, before the row is committed.</summary>
public sealed class DiskFileStore : IFileStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string root;
    private readonly string incoming; // same volume as the rest, else the rename would be a copy
    private readonly long floor;

    public DiskFileStore(DiskFileStoreOptions options)
    {
        root = Path.GetFullPath(options.Root);
        incoming = Path.Combine(root, ".incoming");
        MakeFolder(incoming);
        floor = options.FreeSpaceFloor ?? Math.Min(2L << 30, new DriveInfo(root).TotalSize / 20);
    }

    /// <summary>No folder, no room: what was mounted there is away, and the disk beneath is not its place.</summary>
    public bool HasRoom => Directory.Exists(incoming) && new DriveInfo(root).AvailableFreeSpace >= floor;

    public Task<StoredFile> SaveAsync(FileKey key, ReadOnlyMemory<byte> content, CancellationToken ct) => SaveAsync(key, content.Length, async file =>
    {
        await file.WriteAsync(content, ct);
        return new(key, content.Length, SHA256.HashData(content.Span));
    });

    public Task<StoredFile> SaveAsync(FileKey key, Stream content, CancellationToken ct) => SaveAsync(key, content.CanSeek ? content.Length - content.Position : 0, async file =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[128 * 1024];
        for (int read; (read = await content.ReadAsync(block, ct)) > 0;)
        {
            hash.AppendData(block, 0, read);
            await file.WriteAsync(block.AsMemory(0, read), ct);
        }
        return new(key, file.Length, hash.GetHashAndReset());
    });

    private async Task<StoredFile> SaveAsync(FileKey key, long length, Func<FileStream, Task<StoredFile>> write)
    {
        if (!HasRoom || new DriveInfo(root).AvailableFreeSpace - length < floor) throw new FileStoreFullException();
        var (temporary, final) = (Path.Combine(incoming, Guid.NewGuid().ToString("N")), PathOf(key));
        try
        {
            StoredFile stored;
            await using (var file = new FileStream(temporary, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.Asynchronous,
                PreallocationSize = length,
            }))
            {
                stored = await write(file);
                file.Flush(flushToDisk: true);
            }

            var folder = Path.GetDirectoryName(final)!;
            MakeFolder(folder);
            File.Move(temporary, final, overwrite: true);
            DirectoryFlush.ToDisk(folder);
            return stored;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)   // full, read-only, broken: all the same to who sends a photo
        {
            throw new FileStoreFullException(e);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary); // gone already when all went well
        }
    }

    public Task<Stream?> OpenAsync(FileKey key, CancellationToken ct)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(key), new FileStreamOptions
            {
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                Share = FileShare.Read | FileShare.Delete,
            }));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(FileKey key, CancellationToken ct)
    {
        var path = PathOf(key);
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) return Task.CompletedTask;
        File.Delete(path);
        if (key.Size is null)
            foreach (var smaller in Directory.GetFiles(folder, $"{key.Id:N}.*")) File.Delete(smaller);
        DirectoryFlush.ToDisk(folder); // an anonymised photo must not come back after a power cut
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<FoundFile> ListAsync(int tenantId, [EnumeratorCancellation] CancellationToken ct)
    {
        var folder = new DirectoryInfo(Path.Combine(root, FormattableString.Invariant($"{tenantId}")));
        if (!folder.Exists) yield break;
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            ct.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (FileKey.TryParse(name, out var key) && file.Exists) yield return new(key, file.Length, file.LastWriteTimeUtc);
        }

        await Task.CompletedTask;
    }

    public Task DropUnfinishedAsync(DateTimeOffset before, CancellationToken ct)
    {
        foreach (var file in new DirectoryInfo(incoming).EnumerateFiles())
            if (file.LastWriteTimeUtc < before.UtcDateTime) file.Delete();
        return Task.CompletedTask;
    }

    private string PathOf(FileKey key) => Path.Combine(root, key.ToString().Replace('/', Path.DirectorySeparatorChar));

    /// <summary>One level at a time, each made known to the level above.</summary>
    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        var parent = Path.GetDirectoryName(folder)!;
        MakeFolder(parent);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly);
        DirectoryFlush.ToDisk(parent);
    }
}
