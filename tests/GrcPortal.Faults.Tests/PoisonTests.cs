using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>A row that this version cannot read, as a newer one may leave while nodes are replaced, stands in nobody's way.</summary>
[Collection(nameof(Farm))]
public sealed class PoisonTests(Farm farm)
{
    [Fact]
    public async Task A_message_of_an_unknown_kind_waits_and_the_others_leave()
    {
        farm.Receipts.Enqueue(await new Citizen(farm.Client, farm.Towns[0], "before-poison").FileAsync());
        await farm.Postgres.ExecuteAsync("""
            insert into outgoing_messages select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'text', 'KindOfTomorrow', 'state', 'Pending', 'attempts', 0,
                'event_id', null, 'request_id', null, 'next_at', now() - interval '1 minute', 'lease_until', null, 'done_at', null))).* from outgoing_messages m limit 3
            """);
        try
        {
            var receipt = await new Citizen(farm.Client, farm.Towns[0], "after-poison").FileAsync();
            farm.Receipts.Enqueue(receipt);

            await Patience.UntilAsync("The next message leaves", TimeSpan.FromSeconds(30), () => farm.Relay.Letters.Any(letter => letter.Recipients.Contains("after-poison@courriel.example")));
            Assert.Equal(3, await farm.Postgres.CountAsync("outgoing_messages where text = 'KindOfTomorrow' and state = 'Pending'"));
        }
        finally
        {
            await farm.Postgres.ExecuteAsync("delete from outgoing_messages where text = 'KindOfTomorrow'");
        }
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }
}
