using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

public sealed class DiskFileStoreTests : FileStoreContract, IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("grc-store-").FullName;
    private readonly DiskFileStore store;

    public DiskFileStoreTests() => store = new(new() { Root = Path.Combine(root, "files"), FreeSpaceFloor = 0 });

    protected override IFileStore Store => store;

    public void Dispose() => Directory.Delete(root, recursive: true);

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
    public async Task A_disk_that_cannot_be_written_says_no_rather_than_breaking()
    {
        Directory.Delete(Path.Combine(root, "files", ".incoming"));
        await File.WriteAllTextAsync(Path.Combine(root, "files", ".incoming"), "in the way");
        await Assert.ThrowsAsync<FileStoreFullException>(() => store.SaveAsync(FileKey.New(7, Today), new byte[] { 1 }, default));
    }

    [Fact]
    public async Task The_remains_of_an_interrupted_write_are_dropped_in_time()
    {
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
}
