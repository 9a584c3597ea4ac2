using Microsoft.EntityFrameworkCore.Migrations;

namespace GrcPortal.Core.Data.Isolation;

/// <summary>What each migration says of its tables beyond their columns: who owns the rows, and what the application may do with them.</summary>
internal static class IsolationSql
{
    /// <summary>The one shape of policy: no tenant set means no rows and refused writes. An empty string is what a reset connection reads.</summary>
    private const string OwnRows = "tenant_id = nullif(current_setting('app.tenant_id', true), '')::int";

    public static void IsolateByTenant(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
        {
            migration.Sql($"""
                alter table {table} enable row level security;
                alter table {table} force row level security;
                create policy own_tenant on {table} using ({OwnRows}) with check ({OwnRows});
                grant select, insert, update, delete on {table} to {DatabaseRoles.App};
                """);
        }
    }

    /// <summary>Changes rows town by town: under the forced policy the owner, too, sees no row without a tenant set.</summary>
    public static void ForEachTenant(this MigrationBuilder migration, string sql) => migration.Sql($"""
        do $$
        declare town int;
        begin
            for town in select id from tenants loop
                perform set_config('app.tenant_id', town::text, true);
                {sql}
            end loop;
            perform set_config('app.tenant_id', '', true);
        end $$;
        """);

    /// <summary>History is written once: the application may add and read, never change.</summary>
    public static void MakeAppendOnly(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables) migration.Sql($"revoke update, delete on {table} from {DatabaseRoles.App};");
    }

    /// <summary>Keeps personal values out of the planner's statistics, where they would survive their rows. Only sure when said at creation.</summary>
    public static void KeepOutOfStatistics(this MigrationBuilder migration, string table, params string[] columns)
    {
        foreach (var column in columns) migration.Sql($"alter table {table} alter column {column} set statistics 0;");
    }

    public static void Grant(this MigrationBuilder migration, string rights, string role, params string[] tables)
    {
        foreach (var table in tables) migration.Sql($"grant {rights} on {table} to {role};");
    }

    /// <summary>States the oldest application that still runs on the schema this migration makes.</summary>
    public static void CompatibleFrom(this MigrationBuilder migration, string thisMigration, string oldestApplication) =>
        migration.Sql($"insert into schema_compatibility (migration_id, compatible_from) values ('{thisMigration}', '{oldestApplication}');");
}
