using System.Security.Cryptography;
using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Embedded;
using Npgsql;

namespace GrcPortal.Bench.Data;

/// <summary>A cluster of the bench's own, which survives power cuts as production's does, with an empty migrated database.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private const string Name = "bench", Loader = "grc_loader";
    private readonly EmbeddedPostgres _server;

    private BenchDatabase(EmbeddedPostgres server, DatabaseAccess access, string loaderConnection) =>
        (_server, Access, LoaderConnection) = (server, access, loaderConnection);

    public DatabaseAccess Access { get; }

    /// <summary>COPY is refused under row-level security: the one role that bypasses it exists here only.</summary>
    public string LoaderConnection { get; }

    public static async Task<BenchDatabase> StartAsync(bool again, CancellationToken ct)
    {
        var server = await EmbeddedPostgres.StartAsync(new(Repository.At(".data"))
        {
            Cluster = "bench",
            Durable = true,
            NodeModules = Repository.At("src", "GrcPortal.Web", "node_modules"),
        }, ct);
        try
        {
            if (!again) await SuperuserAsync(server, "postgres", $"drop database if exists {Name} with (force)", ct);
            var access = await DatabaseBootstrap.PrepareAsync(server.SuperuserConnectionString("postgres"), Name, ct);
            await GrcDatabase.MigrateAsync(access.Owner, ct);
            return new(server, access, await AddLoaderAsync(server, ct));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The planner knows the rows as it would after a night; the checkpoint is not left to the first measure.</summary>
    public Task SettleAsync(CancellationToken ct) => SuperuserAsync(_server, Name, "vacuum analyze; checkpoint", ct);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<string> AddLoaderAsync(EmbeddedPostgres server, CancellationToken ct)
    {
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        await SuperuserAsync(server, Name, $"""
            do $$ begin
                if not exists (select from pg_roles where rolname = '{Loader}') then create role {Loader}; end if;
            end $$;
            alter role {Loader} login bypassrls password '{password}';
            alter role {Loader} set session_replication_role = replica;  -- keys are right as generated: they are not looked up row by row
            alter role {Loader} set synchronous_commit = off;
            grant usage on schema public to {Loader};
            grant insert on all tables in schema public to {Loader};
            """, ct);
        return new NpgsqlConnectionStringBuilder(server.SuperuserConnectionString(Name)) { Username = Loader, Password = password }.ConnectionString;
    }

    private static async Task SuperuserAsync(EmbeddedPostgres server, string database, string sql, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(server.SuperuserConnectionString(database));
        foreach (var statement in sql.StartsWith("do ", StringComparison.Ordinal) ? [sql] : sql.Split(';'))
        {
            await using var command = source.CreateCommand(statement);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
