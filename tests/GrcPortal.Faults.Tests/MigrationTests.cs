using System.Diagnostics;
using GrcPortal.Core.Data;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>The verb «migrate», killed at any step, leaves whole steps; run again, it ends where it would have ended.</summary>
[Collection(nameof(Farm))]
public sealed class MigrationTests(Farm farm)
{
    private const string Name = "faults_migrated";

    // Everything a schema is, one line each: columns, keys and checks, indexes, policies, rights, triggers.
    private const string Shape = """
        select line from (
            select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || coalesce(column_default, '') || coalesce(generation_expression, '') as line from information_schema.columns where table_schema in ('public', 'quartz')
            union all select 'key ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace in ('public'::regnamespace, 'quartz'::regnamespace) and contype <> 'n'
            union all select 'index ' || indexdef from pg_indexes where schemaname in ('public', 'quartz')
            union all select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
            union all select 'right ' || table_schema || '.' || table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants where grantee like 'grc_%'
            union all select 'forced ' || relname from pg_class where relforcerowsecurity
            union all select 'step ' || "MigrationId" from "__EFMigrationsHistory") shape
        order by line
        """;

    [Fact]
    public async Task Killed_at_each_step_and_run_again_it_makes_the_same_schema()
    {
        var access = await farm.Postgres.MakeAsync(Name);
        try
        {
            var steps = await farm.Postgres.CountAsync("\"__EFMigrationsHistory\"");
            for (var step = 0; step < steps; step++) await KillAfterAsync(step, access);
            using (var whole = Migrate(access))
            {
                await whole.WaitForExitAsync();
                Assert.Equal(0, whole.ExitCode);
            }

            Assert.Equal(await farm.Postgres.ListAsync(Shape, rows => rows.GetString(0)), await farm.Postgres.ListAsync(Shape, rows => rows.GetString(0), Name));
        }
        finally
        {
            await farm.Postgres.DropAsync(Name);
        }
    }

    /// <summary>As soon as that many steps are done, so while the next one is; for the first, while it holds its first lock.</summary>
    private async Task KillAfterAsync(int steps, DatabaseAccess access)
    {
        using var migrate = Migrate(access);
        await Patience.UntilAsync($"Step {steps} is done", TimeSpan.FromMinutes(2), async () => migrate.HasExited || (steps is 0 ? await BusyAsync() : await DoneAsync() >= steps));
        if (!migrate.HasExited) migrate.Kill();
        await migrate.WaitForExitAsync();
    }

    private async Task<bool> BusyAsync() => await farm.Postgres.CountAsync($"pg_stat_activity where datname = '{Name}' and usename = 'grc_owner' and xact_start is not null") > 0;

    private async Task<int> DoneAsync() =>
        (await farm.Postgres.ListAsync("select count(*)::int from pg_tables where tablename = '__EFMigrationsHistory'", rows => rows.GetInt32(0), Name))[0] is 0
            ? 0
            : (await farm.Postgres.ListAsync("select count(*)::int from \"__EFMigrationsHistory\"", rows => rows.GetInt32(0), Name))[0];

    private static Process Migrate(DatabaseAccess access)
    {
        var start = new ProcessStartInfo("dotnet", [Node.Program, "migrate"]) { WorkingDirectory = Node.Folder, RedirectStandardOutput = true };
        (start.Environment["ConnectionStrings__Grc"], start.Environment["ConnectionStrings__GrcOwner"]) = (access.App, access.Owner);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return Process.Start(start)!;
    }
}
