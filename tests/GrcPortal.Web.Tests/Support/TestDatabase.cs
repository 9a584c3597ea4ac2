using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Embedded;
using Npgsql;

namespace GrcPortal.Web.Tests.Support;

/// <summary>
/// One server and one migrated database for the whole run; a test that would spoil it takes a clone. <c>GRC_TEST_PG_CONNECTION</c>
/// names a superuser's connection to another server, <c>GRC_TEST_PG</c> the major version to start.
/// </summary>
internal sealed class TestDatabase
{
    private const string Template = "grc_template";
    private static readonly Lazy<Task<TestDatabase>> Run = new(StartAsync);
    private static int _clones;

    private readonly string _superuser;
    private readonly DatabaseAccess _template;

    private TestDatabase(string superuser, DatabaseAccess template, string name)
    {
        (_superuser, _template, Name) = (superuser, template, name);
        Access = On(Name);
        Superuser = NpgsqlDataSource.Create(SuperuserOn(Name));
    }

    public string Name { get; }

    public DatabaseAccess Access { get; }

    /// <summary>Sees the rows of every town: for tests that look for what must not be there.</summary>
    public NpgsqlDataSource Superuser { get; }

    public static Task<TestDatabase> OfRunAsync() => Run.Value;

    /// <summary>A fresh copy of the migrated, empty database.</summary>
    public async Task<(string Name, DatabaseAccess Access)> CloneAsync()
    {
        var name = $"{Name}_{Interlocked.Increment(ref _clones)}";
        await CopyAsync(name);
        return (name, On(name));
    }

    /// <summary>One for a test that takes walls down.</summary>
    public async Task<TestDatabase> AnotherAsync() => new(_superuser, _template, (await CloneAsync()).Name);

    /// <summary>One column of text, as the superuser sees it; empty where it is null.</summary>
    public async Task<List<string>> ListAsync(string sql)
    {
        await using var command = Superuser.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        List<string> list = [];
        while (await rows.ReadAsync()) list.Add(await rows.IsDBNullAsync(0) ? "" : rows.GetString(0));
        return list;
    }

    public string SuperuserOn(string database) => With(_superuser, database);

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestDatabase> StartAsync()
    {
        var superuser = Environment.GetEnvironmentVariable("GRC_TEST_PG_CONNECTION") is { Length: > 0 } given
            ? given
            : (await StartServerAsync()).SuperuserConnectionString("postgres");
        await DropLeftoversAsync(superuser);
        var template = await DatabaseBootstrap.PrepareAsync(superuser, Template, CancellationToken.None);
        await GrcDatabase.MigrateAsync(template.Owner, CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
        var database = new TestDatabase(superuser, template, $"grc_{Environment.ProcessId}");
        await database.CopyAsync(database.Name);
        return database;
    }

    /// <summary>Under a name of its own for as long as this process lives: two runs on one clone do not meet, and a killed run's server is found again.</summary>
    private static async Task<EmbeddedPostgres> StartServerAsync()
    {
        var data = Path.Combine(Repository.Root, ".data");
        Directory.CreateDirectory(data);
        var major = Environment.GetEnvironmentVariable("GRC_TEST_PG") is { Length: > 0 } wanted ? int.Parse(wanted, null) : (int?)null;
        for (var slot = 1; ; slot++)
        {
            var cluster = $"web-tests-{major?.ToString((IFormatProvider?)null) ?? "any"}-{slot}";
            if (TryHold(Path.Combine(data, cluster + ".lock")) is not { } held) continue;
            var server = await EmbeddedPostgres.StartAsync(new(data)
            {
                Cluster = cluster,
                NodeModules = Path.Combine(Repository.Root, "src", "GrcPortal.Web", "node_modules"),
                RequiredMajor = major,
                Durable = false,
            });
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                server.StopAsync().GetAwaiter().GetResult();
                held.Dispose();
            };
            return server;
        }
    }

    private static FileStream? TryHold(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>What a killed run left, and a template of another schema.</summary>
    private static async Task DropLeftoversAsync(string superuser)
    {
        await using var server = NpgsqlDataSource.Create(superuser);
        List<string> left = [];
        await using (var databases = server.CreateCommand("select datname from pg_database where datname ~ '^grc_(template|[0-9]+(_[0-9]+)?)$'"))
        await using (var rows = await databases.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync()) left.Add(rows.GetString(0));
        }
        foreach (var name in left)
        {
            await using var drop = server.CreateCommand($"drop database if exists {name} with (force)");
            await drop.ExecuteNonQueryAsync();
        }
    }

    private Task CopyAsync(string name) =>
        ExecuteAsync(_superuser, $"create database {name} template {Template} owner {Core.Data.Isolation.DatabaseRoles.Owner}");

    private DatabaseAccess On(string database) =>
        new(With(_template.Owner, database), With(_template.App, database), With(_template.Platform, database));

    private static string With(string connectionString, string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;
}
