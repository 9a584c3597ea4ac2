using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GrcPortal.Core.Data.Embedded;
using Npgsql;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>A streaming standby of the farm's PostgreSQL, made as PostgreSQL's manual says: a base copy, then every write follows.</summary>
internal sealed class Standby : IAsyncDisposable
{
    private readonly Postgres _primary;
    private readonly EmbeddedPostgres _server;

    private Standby(Postgres primary, EmbeddedPostgres server) => (_primary, _server) = (primary, server);

    public int Port { get; } = FreePort();

    public static async Task<Standby> StartAsync(Postgres primary)
    {
        var standby = new Standby(primary, primary.Server);
        try
        {
            await standby.CopyAsync();
            var started = await standby.ControlAsync("start", "--log=server/standby-log", "--wait", "--timeout=60", "--options=-c config_file=server/standby/standby.conf");
            Assert.True(started.ExitCode is 0, started.Output);
            await Patience.UntilAsync("The standby follows", TimeSpan.FromSeconds(60), async () => await primary.CountAsync("pg_stat_replication where state = 'streaming'") > 0);
            return standby;
        }
        catch
        {
            await standby.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same database and role, on the standby.</summary>
    public string On(string connection) => new NpgsqlConnectionStringBuilder(connection) { Port = Port }.ConnectionString;

    /// <summary>Until it knows what the primary knows now.</summary>
    public Task CaughtUpAsync() => Patience.UntilAsync("The standby caught up", TimeSpan.FromSeconds(30), async () =>
        await _primary.CountAsync("pg_stat_replication where replay_lsn >= pg_current_wal_lsn()") > 0);

    /// <summary>Whether a node has a connection to it.</summary>
    public async Task<bool> HasReaderAsync()
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server.SuperuserConnectionString("postgres")) { Port = Port, Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand("select exists (select from pg_stat_activity where application_name = 'grcportal')");
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    public Task StopAsync() => ControlAsync("stop", "--mode=immediate", "--wait", "--timeout=60");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
    }

    private string Data => Path.Combine(_server.Folder, "server", "standby");

    private async Task CopyAsync()
    {
        await using var primary = _primary.Superuser("postgres");
        await using var session = await primary.OpenConnectionAsync();
        await using (var start = session.CreateCommand())
        {
            start.CommandText = "select pg_backup_start('standby', true)";
            await start.ExecuteNonQueryAsync();
        }
        var copied = await ServerCommand.RunAsync("cp", ["-a", "--", Path.Combine(_server.Folder, "server", "data"), Data], _server.Folder, user: null, CancellationToken.None);
        Assert.True(copied.ExitCode is 0 || copied.Output.Contains("No such file", StringComparison.Ordinal), copied.Output);   // a file may go meanwhile
        await using var stop = session.CreateCommand();
        stop.CommandText = "select labelfile from pg_backup_stop(false)";
        await File.WriteAllTextAsync(Path.Combine(Data, "backup_label"), (string)(await stop.ExecuteScalarAsync())!);

        File.Delete(Path.Combine(Data, "postmaster.pid"));
        await File.WriteAllTextAsync(Path.Combine(Data, "standby.signal"), "");
        var follows = new NpgsqlConnectionStringBuilder(_server.SuperuserConnectionString("postgres"));
        var settings = string.Create(CultureInfo.InvariantCulture, $"""
            include 'postgresql.conf'
            listen_addresses = '127.0.0.1'
            port = {Port}
            unix_socket_directories = ''
            max_connections = 200
            primary_conninfo = 'host=127.0.0.1 port={follows.Port} user={follows.Username} password={follows.Password}'

            """);
        await File.WriteAllTextAsync(Path.Combine(Data, "standby.conf"), settings);
        var given = await ServerCommand.RunAsync("chown", ["--reference=PG_VERSION", "backup_label", "standby.signal", "standby.conf"], Data, user: null, CancellationToken.None);
        Assert.True(given.ExitCode is 0, given.Output);
    }

    private Task<ServerCommand.Result> ControlAsync(string act, params string[] how) => _server.ControlAsync([act, "--pgdata=server/standby", .. how]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
