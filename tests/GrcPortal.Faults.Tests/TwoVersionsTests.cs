using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>A newer version's schema, which says that older ones still fit, is made beneath nodes that serve: they go on, also started anew.</summary>
[Collection(nameof(Farm))]
public sealed class TwoVersionsTests(Farm farm)
{
    private const string Newer = "99990101000000_Tomorrow";

    [Fact]
    public async Task On_a_newer_schema_that_fits_older_nodes_go_on_and_start()
    {
        var own = (await farm.Postgres.ListAsync("select max(\"MigrationId\") from \"__EFMigrationsHistory\"", rows => rows.GetString(0)))[0];
        await using var crowd = Crowd.Gather(farm, 3, "two-versions");
        await crowd.FileMoreAsync(2, TimeSpan.FromMinutes(2));
        try
        {
            // What a migration that only adds may do: columns nobody of today knows, an index, a table; in one transaction, as the verb does.
            await farm.Postgres.ExecuteAsync($"""
                begin;
                set local role grc_owner;
                alter table service_requests add column of_tomorrow text;
                alter table drafts add column of_tomorrow int not null default 0;
                alter table outgoing_messages add column of_tomorrow text;
                create index ix_of_tomorrow on service_requests (tenant_id, of_tomorrow);
                create table of_tomorrow (tenant_id int not null, id uuid not null, primary key (tenant_id, id));
                insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('{Newer}', '11.0.0');
                insert into schema_compatibility (migration_id, compatible_from) values ('{Newer}', '{own}');
                commit;
                """);
            await crowd.FileMoreAsync(4, TimeSpan.FromMinutes(2));
            Assert.Equal(0, await farm.Nodes[0].StopAsync());
            await farm.Nodes[0].StartAsync();
            await crowd.FileMoreAsync(4, TimeSpan.FromMinutes(2));
            await crowd.GoHomeAsync();
        }
        finally
        {
            await farm.Postgres.ExecuteAsync($"""
                begin;
                alter table service_requests drop column if exists of_tomorrow;
                alter table drafts drop column if exists of_tomorrow;
                alter table outgoing_messages drop column if exists of_tomorrow;
                drop table if exists of_tomorrow;
                delete from schema_compatibility where migration_id = '{Newer}';
                delete from "__EFMigrationsHistory" where "MigrationId" = '{Newer}';
                commit;
                """);
        }

        Assert.Equal(0, crowd.Again);
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }
}
