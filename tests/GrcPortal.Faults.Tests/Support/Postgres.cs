using System.Diagnostics;
using System.Globalization;
using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Embedded;
using Npgsql;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>A cluster of these tests' own, as durable as production's, that is killed, stopped and started again on the same port.</summary>
internal sealed class Postgres : IAsyncDisposable
{
    public const string Name = "faults";
    private const string Bare = "faults_bare";
    private EmbeddedPostgres _server;

    private Postgres(EmbeddedPostgres server) => _server = server;

    public EmbeddedPostgres Server => _server;

    /// <summary>By role, in the database that the nodes serve.</summary>
    public DatabaseAccess Access { get; private set; } = null!;

    public static async Task<Postgres> StartAsync()
    {
        var postgres = new Postgres(await EmbeddedPostgres.StartAsync(Options()));
        try
        {
            foreach (var name in (string[])[Bare, Name])
            {
                await postgres.DropAsync(name);
                postgres.Access = await DatabaseBootstrap.PrepareAsync(postgres._server.SuperuserConnectionString("postgres"), name, CancellationToken.None);
            }
            await GrcDatabase.MigrateAsync(postgres.Access.Owner, CancellationToken.None);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>Another database on the same cluster: without any table.</summary>
    public async Task<DatabaseAccess> MakeAsync(string database)
    {
        await DropAsync(database);
        await ExecuteAsync($"create database {database} template {Bare} owner {Core.Data.Isolation.DatabaseRoles.Owner}", "postgres");
        return new(On(Access.Owner), On(Access.App), On(Access.Platform));

        string On(string connection) => new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;
    }

    public Task DropAsync(string database) => ExecuteAsync($"drop database if exists {database} with (force)", "postgres");

    /// <summary>As a crash of the machine's PostgreSQL: nothing is written any more, nobody is told.</summary>
    public Task KillAsync() => SignalAsync("-KILL");

    /// <summary>As an impatient administrator, who asks for an immediate stop.</summary>
    public Task StopAtOnceAsync() => SignalAsync("-QUIT");

    public async Task StartAgainAsync()
    {
        var port = _server.Port;
        _server.Abandon();
        _server = await EmbeddedPostgres.StartAsync(Options());
        Assert.Equal(port, _server.Port);
    }

    public async Task ExecuteAsync(string sql, string database = Name)
    {
        await using var source = Superuser(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Sees every town's rows.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, string database = Name)
    {
        await using var source = Superuser(database);
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        List<T> list = [];
        while (await rows.ReadAsync()) list.Add(read(rows));
        return list;
    }

    public async Task<int> CountAsync(string from) =>
        (await ListAsync($"select count(*)::int from {from}", rows => rows.GetInt32(0)))[0];

    /// <summary>A connection that a test keeps, to stand in everyone's way.</summary>
    public NpgsqlDataSource Superuser(string database = Name) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server.SuperuserConnectionString(database)) { Pooling = false }.ConnectionString);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    /// <summary>The PostgreSQL we ship, or the major version that <c>GRC_TEST_PG</c> asks for, as in the other tests.</summary>
    private static EmbeddedPostgresOptions Options()
    {
        var major = Environment.GetEnvironmentVariable("GRC_TEST_PG") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : (int?)null;
        return new(Repository.At(".data"))
        {
            Cluster = major is null ? "faults" : $"faults-{major}",
            NodeModules = Repository.Web("node_modules"),
            RequiredMajor = major,
        };
    }

    private async Task SignalAsync(string signal)
    {
        var pid = (await File.ReadAllLinesAsync(Path.Combine(_server.Folder, "server", "data", "postmaster.pid")))[0];
        await ProcessSignal.SendAsync(int.Parse(pid, CultureInfo.InvariantCulture), signal);
    }
}

internal static class ProcessSignal
{
    public static async Task SendAsync(int pid, string signal)
    {
        using var kill = Process.Start("kill", [signal, pid.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
