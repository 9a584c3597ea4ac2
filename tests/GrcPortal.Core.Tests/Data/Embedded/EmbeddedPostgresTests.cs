using System.Diagnostics;
using GrcPortal.Core.Data.Embedded;
using Npgsql;
using Xunit;

namespace GrcPortal.Core.Tests.Data.Embedded;

public sealed class EmbeddedPostgresTests : IAsyncLifetime
{
    private readonly TestCluster cluster = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task A_second_start_finds_the_data_of_the_first()
    {
        var durable = cluster.Options with { Durable = true };
        var first = await cluster.StartAsync(durable);
        Assert.True(first.Created);
        await KeepAsync(first, "bonjour");
        await first.StopAsync();

        var second = await cluster.StartAsync(durable);

        Assert.False(second.Created);
        Assert.False(second.Adopted);
        Assert.Equal("bonjour", await KeptAsync(second));
        Assert.Equal("on", await TestCluster.AskAsync(second, "SHOW fsync"));
    }

    [Fact]
    public async Task A_server_that_outlived_its_application_is_adopted()
    {
        var first = await cluster.StartAsync();
        await KeepAsync(first, "bonjour");
        var since = await StartTimeAsync(first);
        first.Abandon();

        var second = await cluster.StartAsync();

        Assert.True(second.Adopted);
        Assert.Equal(first.Port, second.Port);
        Assert.Equal(since, await StartTimeAsync(second));
        Assert.Equal("bonjour", await KeptAsync(second));
    }

    [Fact]
    public async Task A_survivor_with_other_settings_is_started_anew()
    {
        var first = await cluster.StartAsync();
        Assert.Equal("off", await TestCluster.AskAsync(first, "SHOW fsync"));
        first.Abandon();

        var second = await cluster.StartAsync(cluster.Options with { Durable = true });

        Assert.False(second.Adopted);
        Assert.Equal("on", await TestCluster.AskAsync(second, "SHOW fsync"));
    }

    [Fact]
    public async Task A_second_instance_on_the_same_data_is_refused_in_one_paragraph()
    {
        var first = await cluster.StartAsync();

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(cluster.Options));

        Assert.Contains($"process {Environment.ProcessId}", refusal.Message);
        Assert.Contains("ConnectionStrings:Grc", refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal("1", await TestCluster.AskAsync(first, "SELECT 1"));
    }

    [Fact]
    public async Task A_killed_server_is_started_again_with_its_data()
    {
        var durable = cluster.Options with { Durable = true };
        var first = await cluster.StartAsync(durable);
        await KeepAsync(first, "bonjour");
        Process.GetProcessById(Postmaster.Read(await cluster.HomeAsync())!.Pid).Kill();
        first.Abandon();

        var second = await cluster.StartAsync(durable);

        Assert.False(second.Adopted);
        Assert.Equal("bonjour", await KeptAsync(second));
    }

    [Fact]
    public async Task A_stale_process_number_that_now_belongs_to_another_program_is_ignored()
    {
        await (await cluster.StartAsync()).StopAsync();
        var home = await cluster.HomeAsync();
        await File.WriteAllLinesAsync(home.Postmaster, [$"{Environment.ProcessId}", home.Data, "1", "5432", "", "127.0.0.1", "1 1", "ready   "]);

        var second = await cluster.StartAsync();

        Assert.False(second.Adopted);
        Assert.Equal("1", await TestCluster.AskAsync(second, "SELECT 1"));
    }

    [Fact]
    public async Task Starts_the_version_18_of_npm_by_default()
    {
        var server = await cluster.StartAsync();

        Assert.Equal(18, server.Major);
        Assert.StartsWith("18.", await TestCluster.AskAsync(server, "SHOW server_version"));
        Assert.Equal("C.UTF-8", await TestCluster.AskAsync(server, "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"));
        Assert.Equal("on", await TestCluster.AskAsync(server, "SHOW data_checksums"));
    }

    [NpmPostgresFact(15)]
    public async Task Starts_the_version_asked_for_and_refuses_its_data_to_another()
    {
        var older = await cluster.StartAsync(cluster.Options with { RequiredMajor = 15, SystemDirectories = [] });
        Assert.StartsWith("15.", await TestCluster.AskAsync(older, "SHOW server_version"));
        await older.StopAsync();

        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(cluster.Options));

        Assert.Contains("made by PostgreSQL 15", refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task Listens_to_this_machine_only_and_asks_for_its_password()
    {
        var server = await cluster.StartAsync();

        Assert.Equal("127.0.0.1", await TestCluster.AskAsync(server, "SHOW listen_addresses"));
        Assert.Equal("", await TestCluster.AskAsync(server, "SHOW unix_socket_directories"));
        await using var stranger = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server.SuperuserConnectionString("postgres")) { Password = "wrong", Pooling = false }.ConnectionString);
        var refusal = await Assert.ThrowsAsync<PostgresException>(async () => await stranger.OpenConnectionAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode((await cluster.HomeAsync()).Password));
    }

    [Fact]
    public async Task The_values_of_a_refused_row_do_not_reach_the_log()
    {
        var server = await cluster.StartAsync();
        await KeepAsync(server, "jeanne.martin@exemple.fr");

        await Assert.ThrowsAsync<PostgresException>(() =>
            TestCluster.AskAsync(server, "INSERT INTO kept VALUES ('jeanne.martin@exemple.fr')"));

        var log = await File.ReadAllTextAsync((await cluster.HomeAsync()).Log);
        Assert.Contains("duplicate key", log);
        Assert.DoesNotContain("jeanne", log);
    }

    private static Task<string?> KeepAsync(EmbeddedPostgres server, string text) =>
        TestCluster.AskAsync(server, $"CREATE TABLE kept (it text PRIMARY KEY); INSERT INTO kept VALUES ('{text}')");

    private static Task<string?> KeptAsync(EmbeddedPostgres server) => TestCluster.AskAsync(server, "SELECT it FROM kept");

    private static Task<string?> StartTimeAsync(EmbeddedPostgres server) =>
        TestCluster.AskAsync(server, "SELECT extract(epoch FROM pg_postmaster_start_time())");
}
