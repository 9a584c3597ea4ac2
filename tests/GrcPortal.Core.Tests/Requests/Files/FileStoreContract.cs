using System.Security.Cryptography;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

/// <summary>What every store keeps to, wherever its files lie.</summary>
public abstract class FileStoreContract
{
    protected static readonly DateTimeOffset Today = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    protected abstract IFileStore Store { get; }

    [Fact]
    public async Task A_saved_file_is_read_back_with_its_length_and_hash()
    {
        var content = RandomNumberGenerator.GetBytes(100_000);
        var saved = await Store.SaveAsync(FileKey.New(7, Today), content, default);

        Assert.Equal(content.Length, saved.Length);
        Assert.True(saved.Sha256.Span.SequenceEqual(SHA256.HashData(content)));
        Assert.Equal(content, await ReadAsync(saved.Key));
        await foreach (var found in Store.ListAsync(7, default))
        {
            Assert.Equal((saved.Key, (long)content.Length), (found.Key, found.Length));
            Assert.True((TimeProvider.System.GetUtcNow() - found.WrittenAt).Duration() < TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task Deleting_an_original_deletes_its_smaller_sizes_and_nothing_else()
    {
        var (key, neighbour) = (FileKey.New(7, Today), FileKey.New(7, Today));
        foreach (var each in (FileKey[])[key, key.Smaller(320), key.Smaller(1600), neighbour]) await Store.SaveAsync(each, new byte[] { 1 }, default);

        await Store.DeleteAsync(key.Smaller(320), default);
        Assert.Equal(3, (await KeysAsync(7)).Count);
        await Store.DeleteAsync(key, default);
        await Store.DeleteAsync(key, default); // twice is no error

        Assert.Equal([neighbour], await KeysAsync(7));
        Assert.Null(await Store.OpenAsync(key, default));
    }

    [Fact]
    public async Task One_tenants_list_never_shows_anothers_files()
    {
        var mine = (await Store.SaveAsync(FileKey.New(1, Today), new byte[] { 1 }, default)).Key;
        await Store.SaveAsync(FileKey.New(12, Today), new byte[] { 1 }, default);
        Assert.Equal([mine], await KeysAsync(1));
        Assert.Empty(await KeysAsync(2));
    }

    [Fact]
    public async Task Saved_twice_the_second_counts_and_a_save_that_was_stopped_leaves_nothing()
    {
        var key = FileKey.New(7, Today);
        await Store.SaveAsync(key, new byte[] { 1 }, default);
        await Store.SaveAsync(key, new byte[] { 2, 3 }, default);
        Assert.Equal([2, 3], await ReadAsync(key));

        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveAsync(FileKey.New(7, Today), new byte[10], stopped.Token));
        Assert.Equal([key], await KeysAsync(7));
    }

    private async Task<byte[]> ReadAsync(FileKey key)
    {
        await using var stream = (await Store.OpenAsync(key, default))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    protected async Task<List<FileKey>> KeysAsync(int tenant)
    {
        var keys = new List<FileKey>();
        await foreach (var file in Store.ListAsync(tenant, default)) keys.Add(file.Key);
        return keys;
    }
}
