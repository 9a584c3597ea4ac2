using System.Security.Cryptography;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

public sealed class DiskFileStoreTests : IDisposable
{
    private static readonly DateTimeOffset Today = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private readonly string root = Directory.CreateTempSubdirectory("grc-store-").FullName;
    private readonly DiskFileStore store;

    public DiskFileStoreTests() => store = new(new() { Root = Path.Combine(root, "files"), FreeSpaceFloor = 0 });

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_saved_file_is_read_back_with_its_length_and_hash()
    {
        var content = RandomNumberGenerator.GetBytes(100_000);
        var saved = await store.SaveAsync(FileKey.New(7, Today), content, default);

        Assert.Equal(content.Length, saved.Length);
        Assert.True(saved.Sha256.Span.SequenceEqual(SHA256.HashData(content)));
        Assert.Equal(content, await ReadAsync(saved.Key));
        Assert.Equal([saved.Key], await KeysAsync(7));
    }

    [Fact]
    public async Task Deleting_an_original_deletes_its_smaller_sizes_and_nothing_else()
    {
        var (key, neighbour) = (FileKey.New(7, Today), FileKey.New(7, Today));
        foreach (var each in (FileKey[])[key, key.Smaller(320), key.Smaller(1600), neighbour]) await store.SaveAsync(each, new byte[] { 1 }, default);

        await store.DeleteAsync(key.Smaller(320), default);
        Assert.Equal(3, (await KeysAsync(7)).Count);
        await store.DeleteAsync(key, default);
        await store.DeleteAsync(key, default); // twice is no error

        Assert.Equal([neighbour], await KeysAsync(7));
        Assert.Null(await store.OpenAsync(key, default));
    }

    [Fact]
    public async Task One_tenants_list_never_shows_anothers_files()
    {
        var mine = (await store.SaveAsync(FileKey.New(1, Today), new byte[] { 1 }, default)).Key;
        await store.SaveAsync(FileKey.New(12, Today), new byte[] { 1 }, default);
        Assert.Equal([mine], await KeysAsync(1));
        Assert.Empty(await KeysAsync(2));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_leaves_nothing_behind()
    {
        var full = new DiskFileStore(new() { Root = root, FreeSpaceFloor = long.MaxValue });
        Assert.False(full.HasRoom);
        Assert.True(store.HasRoom);
        await Assert.ThrowsAsync<FileStoreFullException>(() => full.SaveAsync(FileKey.New(7, Today), new byte[] { 1 }, default));
        Assert.Empty(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_interrupted_write_leaves_no_file_and_its_remains_are_dropped_in_time()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(FileKey.New(7, Today), new byte[10], stopped.Token));
        Assert.Empty(await KeysAsync(7));

        var remains = Path.Combine(root, "files", ".incoming", "left-by-a-crash");
        await File.WriteAllTextAsync(remains, "half");
        File.SetLastWriteTimeUtc(remains, Today.UtcDateTime);
        await store.DropUnfinishedAsync(Today, default);
        Assert.True(File.Exists(remains));
        await store.DropUnfinishedAsync(Today.AddSeconds(1), default);
        Assert.False(File.Exists(remains));
    }

    [Fact]
    public void Only_the_service_itself_may_look_into_the_store()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(root, "files")));
    }

    private async Task<byte[]> ReadAsync(FileKey key)
    {
        await using var stream = (await store.OpenAsync(key, default))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<List<FileKey>> KeysAsync(int tenant)
    {
        var keys = new List<FileKey>();
        await foreach (var file in store.ListAsync(tenant, default)) keys.Add(file.Key);
        return keys;
    }
}
