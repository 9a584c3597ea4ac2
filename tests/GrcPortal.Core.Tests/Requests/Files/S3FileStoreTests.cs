using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

#pragma warning disable CA1001 // disposed when the test ends, by its lifetime
public sealed class S3FileStoreTests : FileStoreContract, IAsyncLifetime
{
    private BucketServer server = null!;
    private S3FileStore store = null!;

    protected override IFileStore Store => store;

    public async Task InitializeAsync()
    {
        server = await BucketServer.StartAsync();
        store = new(new() { Endpoint = server.Address, Bucket = "pieces", Prefix = "grc/", AccessKey = "cle", SecretKey = "secret" });
    }

    public async Task DisposeAsync()
    {
        store.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Everything_lies_under_our_prefix_and_every_call_is_signed()
    {
        await store.SaveAsync(FileKey.New(7, Today), new byte[] { 1 }, default);
        await KeysAsync(7);

        Assert.StartsWith("grc/7/202611/", Assert.Single(server.Names), StringComparison.Ordinal);
        Assert.True(server.Calls >= 2);
        Assert.Equal(0, server.UnsignedCalls);
    }

    [Fact]
    public async Task Lists_longer_than_a_page_are_read_to_their_end()
    {
        for (var i = 0; i < 7; i++) await store.SaveAsync(FileKey.New(7, Today), new byte[] { 1 }, default);   // the server's pages have three
        Assert.Equal(7, (await KeysAsync(7)).Distinct().Count());
    }

    [Fact]
    public async Task A_store_that_is_full_or_away_is_said()
    {
        server.Full = true;
        await Assert.ThrowsAsync<FileStoreFullException>(() => store.SaveAsync(FileKey.New(7, Today), new byte[] { 1 }, default));
        await server.DisposeAsync();
        await Assert.ThrowsAsync<FileStoreFullException>(() => store.SaveAsync(FileKey.New(7, Today), new byte[] { 1 }, default));
    }
}
