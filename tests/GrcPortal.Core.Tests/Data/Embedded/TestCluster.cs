using GrcPortal.Core.Data.Embedded;
using Npgsql;
using Xunit;

namespace GrcPortal.Core.Tests.Data.Embedded;

/// <summary>A cluster of one test: however the test ends, its server is stopped and its folder removed.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private EmbeddedPostgres? last;

    public static string Repository { get; } = FindRepository();
    public static string NodeModules { get; } = Path.Combine(Repository, "src", "GrcPortal.Web", "node_modules");

    public EmbeddedPostgresOptions Options { get; } = new(Path.Combine(Repository, ".data"))
    {
        Cluster = $"test-{Guid.NewGuid():N}",
        NodeModules = NodeModules,
        BinDirectory = null,
        Durable = false,
    };

    public Task<EmbeddedPostgres> StartAsync() => StartAsync(Options);

    public async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options) =>
        last = await EmbeddedPostgres.StartAsync(options);

    internal Task<ClusterHome> HomeAsync() => ClusterHome.PrepareAsync(Options, CancellationToken.None);

    public static async Task<string?> AskAsync(EmbeddedPostgres server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.SuperuserConnectionString("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        var home = await HomeAsync();
        if (last is not null)
        {
            await last.StopAsync();
            if (Postmaster.Read(home) is not null) // the test abandoned it: take it back to stop it
                await (await EmbeddedPostgres.StartAsync(Options with { RequiredMajor = last.Major })).StopAsync();
        }

        Directory.Delete(home.Path, recursive: true);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GrcPortal.sln"))) folder = Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!;
        return folder;
    }
}
