using System.Globalization;
using GrcPortal.Core.Notifications;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Notifications;

/// <summary>A relay with a mind of its own.</summary>
public sealed class RelayTests : IAsyncLifetime, IDisposable
{
    private readonly FakeRelay _relay = new();
    private TestApp _app = null!;

    public async Task InitializeAsync() => _app = await TestApp.StartAsync(new()
    {
        ["Mail:Relay"] = "127.0.0.1",
        ["Mail:Port"] = _relay.Port.ToString(CultureInfo.InvariantCulture),
    });

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _relay.Dispose();

    [Fact]
    public async Task Each_answer_of_the_relay_has_its_consequence_and_a_failing_message_holds_no_other()
    {
        var town = await Given.ATownAsync(_app);
        var expected = new Dictionary<string, (OutgoingState, DeliveryFailure?)>
        {
            ["550.nobody@courriel.example"] = (OutgoingState.Refused, DeliveryFailure.Refused),
            ["553.odd@courriel.example"] = (OutgoingState.Refused, DeliveryFailure.Refused),
            ["450.busy@courriel.example"] = (OutgoingState.Pending, DeliveryFailure.Deferred),
            ["451.later@courriel.example"] = (OutgoingState.Pending, DeliveryFailure.Deferred),
            ["452.full@courriel.example"] = (OutgoingState.Pending, DeliveryFailure.Deferred),
            ["drop.line@courriel.example"] = (OutgoingState.Pending, DeliveryFailure.Unreachable),
            ["dominique@courriel.example"] = (OutgoingState.Sent, null),
        };
        foreach (var email in expected.Keys) await town.ARequestAsync(filed: new() { Email = email });

        await town.RunAsync<SendMessages>();

        var seen = await town.AskAsync(db => (from message in db.OutgoingMessages
                                              join person in db.Requesters on message.RequesterId equals person.Id
                                              select new { person.Email, message.State, message.LastFailure, message.Attempts, Waits = message.NextAt > DateTimeOffset.MinValue && message.LeaseUntil == null })
            .ToListAsync());
        Assert.Equal(expected, seen.ToDictionary(one => one.Email!, one => (one.State, one.LastFailure)));
        Assert.All(seen, one => Assert.True(one is { Attempts: 1, Waits: true }));

        var letter = Assert.Single(_relay.Letters);
        Assert.Equal(["dominique@courriel.example"], letter.Recipients);
        Assert.Equal(town.Info.SenderEmail, letter.Sender);
        Assert.Contains("Auto-Submitted: auto-generated", letter.Data, StringComparison.Ordinal);
        Assert.Matches("(?i)Message-ID: <[0-9a-f]{32}@", letter.Data);
    }

    [Fact]
    public async Task A_relay_that_does_not_answer_loses_nothing()
    {
        var town = await Given.ATownAsync(_app);
        await town.ARequestAsync();
        _relay.Dispose();

        await town.RunAsync<SendMessages>();

        Assert.Equal((OutgoingState.Pending, DeliveryFailure.Unreachable), await town.AskAsync(async db =>
            await db.OutgoingMessages.Select(m => new { m.State, m.LastFailure }).SingleAsync() is var one ? (one.State, one.LastFailure!.Value) : default));
    }
}
