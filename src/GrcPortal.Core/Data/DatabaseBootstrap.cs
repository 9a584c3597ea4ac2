using System.Security.Cryptography;
using GrcPortal.Core.Data.Isolation;
using Npgsql;

namespace GrcPortal.Core.Data;

/// <summary>How to reach one database as each of its roles.</summary>
public sealed record DatabaseAccess(string Owner, string App, string Platform);

/// <summary>What a superuser does once on a server of ours (embedded, tests): roles without any bypass, a database, and full text that may use its index under row-level security.</summary>
public static class DatabaseBootstrap
{
    /// <summary>Gives the roles new passwords each time: only this process knows them.</summary>
    public static async Task<DatabaseAccess> PrepareAsync(string superuserConnection, string database, CancellationToken ct)
    {
        var passwords = new Dictionary<string, string>();
        await using (var server = NpgsqlDataSource.Create(superuserConnection))
        {
            foreach (var role in (string[])[DatabaseRoles.Owner, DatabaseRoles.App, DatabaseRoles.Platform])
            {
                var password = passwords[role] = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
                await RunAsync(server, $"""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '{role}') then create role {role}; end if;
                    end $$;
                    alter role {role} login nosuperuser nobypassrls nocreatedb nocreaterole password '{password}';
                    """, ct);
            }
            await using var exists = server.CreateCommand("select 1 from pg_database where datname = $1");
            exists.Parameters.Add(new() { Value = database });
            if (await exists.ExecuteScalarAsync(ct) is null)
                await RunAsync(server, $"create database {database} owner {DatabaseRoles.Owner}", ct);
        }

        var own = new NpgsqlConnectionStringBuilder(superuserConnection) { Database = database };
        await using (var inside = NpgsqlDataSource.Create(own))
        {
            await RunAsync(inside, $"""
                revoke all on schema public from public;
                grant usage on schema public to {DatabaseRoles.App}, {DatabaseRoles.Platform};
                alter schema public owner to {DatabaseRoles.Owner};
                alter function ts_match_vq(tsvector, tsquery) leakproof;
                """, ct);
        }
        return AccessTo(own, passwords);
    }

    private static DatabaseAccess AccessTo(NpgsqlConnectionStringBuilder own, Dictionary<string, string> passwords)
    {
        string As(string role, int pool) => new NpgsqlConnectionStringBuilder(own.ConnectionString)
        {
            Username = role,
            Password = passwords[role],
            MaxPoolSize = pool,
        }.ConnectionString;
        return new(As(DatabaseRoles.Owner, 4), As(DatabaseRoles.App, 60), As(DatabaseRoles.Platform, 8));
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
