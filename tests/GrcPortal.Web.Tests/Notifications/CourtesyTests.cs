using GrcPortal.Core;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Notifications;

/// <summary>The form cannot be made to flood somebody's mailbox.</summary>
public sealed class CourtesyTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async Task InitializeAsync() => _app = await TestApp.StartAsync(new() { ["Mail:ReceiptsPerHour"] = "3" });

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Fifty_demands_for_one_address_in_two_towns_are_all_kept_and_tell_it_three_times_an_hour()
    {
        var victim = new Filed { Email = $"{Guid.NewGuid():N}@courriel.example" };
        Town[] towns = [await Given.ATownAsync(_app), await Given.ATownAsync(_app)];
        foreach (var town in towns)
        {
            for (var i = 0; i < 25; i++) await town.ARequestAsync(filed: victim with { Id = Ids.New() });
        }

        await Task.WhenAll(towns.Concat(towns).Select(town => town.RunAsync<SendMessages>()));

        Assert.Equal(3, _app.Postbox.To(victim.Email!).Count);
        var states = new List<(OutgoingState, DeliveryFailure?)>();
        foreach (var town in towns)
        {
            Assert.Equal(25, await town.AskAsync(db => db.Requests.CountAsync()));
            states.AddRange((await town.AskAsync(db => db.OutgoingMessages.Select(m => new { m.State, m.LastFailure }).ToListAsync())).Select(m => (m.State, m.LastFailure)));
        }
        Assert.Equal(47, states.Count(state => state == (OutgoingState.Dropped, DeliveryFailure.TooMany)));
        Assert.Equal([], await _app.Database.ListAsync($"select 1::text from mailed_addresses m where m::text like '%{victim.Email}%'"));

        await TestDatabase.ExecuteAsync(_app.Database.SuperuserOn(_app.Database.Name), "update mailed_addresses set at = at - interval '61 minutes'");
        await towns[0].ARequestAsync(filed: victim with { Id = Ids.New() });
        await towns[0].RunAsync<SendMessages>();
        Assert.Equal(4, _app.Postbox.To(victim.Email!).Count);
    }

    [Fact]
    public async Task What_an_agent_does_is_told_however_often_and_a_message_that_failed_cost_nothing()
    {
        var town = await Given.ATownAsync(_app);
        var filed = new Filed { Email = $"{Guid.NewGuid():N}@courriel.example" };
        await town.ARequestAsync(RequestPhase.Closed, filed);   // received, accepted, closed
        for (var i = 0; i < 3; i++) await town.ARequestAsync(RequestPhase.Accepted, filed with { Id = Ids.New() });

        await town.RunAsync<SendMessages>();

        Assert.Equal(3 + 1 + 4, _app.Postbox.To(filed.Email!).Count);   // three receipts of four, a closing, four acceptances
    }
}
