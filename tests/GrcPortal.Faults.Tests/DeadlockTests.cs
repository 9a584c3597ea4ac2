using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>Two transactions each wait for what the other holds, and PostgreSQL undoes one of them: it is begun anew, and nobody is told.</summary>
[Collection(nameof(Farm))]
public sealed class DeadlockTests(Farm farm)
{
    private const string Words = "Essai de deux qui se croisent";

    [Fact]
    public async Task A_demand_that_gave_way_to_another_transaction_is_taken_all_the_same()
    {
        var town = farm.Towns[0];
        var (visitor, citizen) = (new Visitor(farm.Client, town.Host), new Citizen(farm.Client, town, "crossed"));
        farm.Receipts.Enqueue(await citizen.FileAsync());   // the year's counter is there
        var ready = await citizen.WriteAsync(visitor, Words);
        var (busy, again, undone) = (farm.Busy, citizen.Again, await UndoneAsync());

        await using var postgres = farm.Postgres.Superuser();
        await using var other = await postgres.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await HoldAsync("set local deadlock_timeout = '1min'");   // it is the page's transaction that finds out
        await HoldAsync($"select from request_counters where tenant_id = {town.Info.Id} for update");
        var sending = citizen.SendAsync(visitor, Words, ready);
        await Patience.UntilAsync("The page waits for its number", TimeSpan.FromSeconds(10), async () =>
            await farm.Postgres.CountAsync("pg_stat_activity where usename = 'grc_app' and wait_event_type = 'Lock' and query like '%request_counters%'") > 0);
        await HoldAsync($"select from drafts where tenant_id = {town.Info.Id} and description = '{Words}' for update");   // once the page has let go of it
        await transaction.CommitAsync();
        farm.Receipts.Enqueue(await sending);

        Assert.Equal((busy, again), (farm.Busy, citizen.Again));
        await Patience.UntilAsync("PostgreSQL tells of it", TimeSpan.FromSeconds(20), async () => await UndoneAsync() > undone);
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);

        async Task HoldAsync(string sql)
        {
            await using var command = other.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<long> UndoneAsync() =>
        (await farm.Postgres.ListAsync($"select deadlocks from pg_stat_database where datname = '{Postgres.Name}'", rows => rows.GetInt64(0)))[0];
}
