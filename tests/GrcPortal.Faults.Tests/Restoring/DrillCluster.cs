using System.Security.Cryptography;
using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Embedded;
using GrcPortal.Faults.Tests.Support;
using Npgsql;

namespace GrcPortal.Faults.Tests.Restoring;

/// <summary>A server that an operator would have, with the roles of docs/operations.md and the programs that dump and restore of its own version.</summary>
internal sealed class DrillCluster : IAsyncDisposable
{
    public const string Database = "grc", Backup = "grc_backup", Loader = "grc_loader";
    private readonly EmbeddedPostgres _server;
    private readonly Dictionary<string, string> _passwords;

    private DrillCluster(EmbeddedPostgres server, DatabaseAccess access, Dictionary<string, string> passwords) => (_server, Access, _passwords) = (server, access, passwords);

    /// <summary>The newest there is; null on a machine without.</summary>
    public static string? Programs { get; } = new[] { Environment.GetEnvironmentVariable("GRC_PG_BIN") }
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(folder => Path.Combine(folder, "bin")) : [])
        .FirstOrDefault(bin => bin is not null && new[] { "pg_dump", "pg_restore", "psql", "initdb" }.All(program => File.Exists(Path.Combine(bin, program))));

    public DatabaseAccess Access { get; }

    /// <param name="withDatabase">Else only what a restore finds: a server and its roles.</param>
    public static async Task<DrillCluster> StartAsync(string name, bool withDatabase)
    {
        Assert.True(Programs is not null, "The drill needs a PostgreSQL with pg_dump.");
        var server = await EmbeddedPostgres.StartAsync(new(Repository.At(".data")) { Cluster = name, BinDirectory = Programs });
        try
        {
            foreach (var left in (string[])[Database, "drill_roles"]) await ExecuteAsync(server.SuperuserConnectionString("postgres"), $"drop database if exists {left} with (force)");
            var access = await DatabaseBootstrap.PrepareAsync(server.SuperuserConnectionString("postgres"), withDatabase ? Database : "drill_roles", CancellationToken.None);
            var passwords = new Dictionary<string, string>();
            foreach (var (role, rights) in new[] { (Backup, "in role pg_read_all_data"), (Loader, "in role pg_write_all_data") })
            {
                passwords[role] = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
                await ExecuteAsync(server.SuperuserConnectionString("postgres"), $"drop role if exists {role}; create role {role} login bypassrls password '{passwords[role]}' {rights}");
            }
            if (withDatabase) await GrcDatabase.MigrateAsync(access.Owner, CancellationToken.None);
            return new(server, new(Into(access.Owner), Into(access.App), Into(access.Platform)), passwords);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public string As(string role) => new NpgsqlConnectionStringBuilder(_server.SuperuserConnectionString(Database)) { Username = role, Password = _passwords[role] }.ConnectionString;

    /// <summary>What psql and its like read; the superuser's without a role.</summary>
    public Dictionary<string, string> Environ(string? role = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(role is null ? _server.SuperuserConnectionString(Database) : role is "grc_app" ? Access.App : As(role));
        return new()
        {
            ["PGHOST"] = connection.Host!,
            ["PGPORT"] = $"{connection.Port}",
            ["PGUSER"] = connection.Username!,
            ["PGPASSWORD"] = connection.Password!,
            ["PGDATABASE"] = Database,
            ["PATH"] = $"{Programs}:{Environment.GetEnvironmentVariable("PATH")}",
        };
    }

    public async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server.SuperuserConnectionString(Database)) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        List<T> list = [];
        while (await rows.ReadAsync()) list.Add(read(rows));
        return list;
    }

    public Task<List<string>> LinesAsync(string sql) => ListAsync(sql, rows => rows.GetString(0));

    /// <summary>As a machine that burnt.</summary>
    public async Task DestroyAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await DisposeAsync();
        Directory.Delete(Path.Combine(_server.Folder, "server", "data"), recursive: true);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        foreach (var statement in sql.Split(';'))
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string Into(string connection) => new NpgsqlConnectionStringBuilder(connection) { Database = Database }.ConnectionString;
}
