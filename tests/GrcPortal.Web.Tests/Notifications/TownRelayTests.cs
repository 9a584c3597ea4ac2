using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Notifications;

/// <summary>A town's own mail server, whatever it does, concerns that town alone and loses nothing.</summary>
public sealed class TownRelayTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async Task InitializeAsync() => _app = await TestApp.StartAsync(new() { ["Mail:AllowPrivateRelays"] = "true" });

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Mail_leaves_through_the_towns_server_under_its_name_and_address()
    {
        using var relay = new FakeRelay { Password = "sésame ouvre-toi" };
        var (town, other) = (await Given.ATownAsync(_app), await Given.ATownAsync(_app));
        await RelayAsync(town, relay, r =>
        {
            (r.SenderEmail, r.SenderName, r.ReplyTo) = ("mairie@brindeau.example", "Mairie de « Brindeau », accueil", "accueil@brindeau.example");
            r.UserName = "brindeau";
        }, "sésame ouvre-toi");
        await town.ARequestAsync();
        await other.ARequestAsync();

        await town.RunAsync<SendMessages>();
        Assert.Single(await other.MailAsync());

        var letter = Assert.Single(relay.Letters);
        Assert.Equal("mairie@brindeau.example", letter.Sender);
        Assert.EndsWith("<mairie@brindeau.example>", letter.Header("From"), StringComparison.Ordinal);
        Assert.Equal("<accueil@brindeau.example>", letter.Header("Reply-To"));
        Assert.Equal([OutgoingState.Sent], await StatesAsync(town));
    }

    [Fact]
    public async Task A_refused_password_opens_the_circuit_for_that_town_burns_no_try_and_is_tried_less_and_less()
    {
        using var relay = new FakeRelay { Password = "le bon" };
        var (town, other) = (await Given.ATownAsync(_app), await Given.ATownAsync(_app));
        await RelayAsync(town, relay, r => r.UserName = "brindeau", "le mauvais");
        for (var i = 0; i < 3; i++) await town.ARequestAsync();
        await other.ARequestAsync();

        await town.RunAsync<SendMessages>();
        await town.RunAsync<SendMessages>();
        Assert.Single(await other.MailAsync());

        Assert.Equal(1, relay.Connections);   // it rests: the second run does not even ask
        Assert.Equal([0, 0, 0], await town.AskAsync(db => db.OutgoingMessages.Select(m => m.Attempts).ToListAsync()));
        var broken = await town.AskAsync(db => db.MailRelays.SingleAsync());
        Assert.Equal((DeliveryFailure.Misconfigured, 1), (broken.BrokenBy!.Value, broken.Failures));
        Assert.Contains("ne partent plus", (await (await town.SignedInAsync(await town.AnAgentAsync(RoleCode.InformationTechnology))).Visit("/administration")).Text, StringComparison.Ordinal);

        await LaterAsync(town, TimeSpan.FromMinutes(1.5));
        Assert.Equal(2, relay.Connections);
        await LaterAsync(town, TimeSpan.FromMinutes(1.5));
        Assert.Equal(2, relay.Connections);   // two minutes now
        Assert.Equal(broken.BrokenAt, (await town.AskAsync(db => db.MailRelays.SingleAsync())).BrokenAt);

        relay.Password = "le mauvais";
        await LaterAsync(town, TimeSpan.FromMinutes(3));
        Assert.Equal([OutgoingState.Sent, OutgoingState.Sent, OutgoingState.Sent], await StatesAsync(town));
        Assert.True((await town.AskAsync(db => db.MailRelays.SingleAsync())) is { BrokenAt: null, RetryAt: null, Failures: 0 });
    }

    [Fact]
    public async Task A_server_that_hangs_holds_one_message_for_a_moment_and_the_others_not_at_all()
    {
        await using var impatient = await TestApp.StartAsync(new() { ["Mail:AllowPrivateRelays"] = "true", ["Mail:Timeout"] = "00:00:01" });
        using var relay = new FakeRelay { Greeting = null };
        var town = await Given.ATownAsync(impatient);
        await RelayAsync(town, relay);
        for (var i = 0; i < 5; i++) await town.ARequestAsync();

        await town.RunAsync<SendMessages>();

        Assert.Equal(1, relay.Connections);
        Assert.Equal([0, 0, 0, 0, 1], await town.AskAsync(db => db.OutgoingMessages.OrderBy(m => m.Attempts).Select(m => m.Attempts).ToListAsync()));
        Assert.All(await town.AskAsync(db => db.OutgoingMessages.ToListAsync()), m => Assert.True(m is { State: OutgoingState.Pending, LeaseUntil: null }));
    }

    [Fact]
    public async Task A_server_that_takes_a_message_and_hangs_up_makes_one_duplicate_at_most()
    {
        using var relay = new FakeRelay { DropsAfterData = 1, HangsUpBeforeBye = true };
        var town = await Given.ATownAsync(_app);
        await RelayAsync(town, relay);
        await town.ARequestAsync();

        await town.RunAsync<SendMessages>();
        Assert.Equal([OutgoingState.Pending], await StatesAsync(town));
        await LaterAsync(town, TimeSpan.FromMinutes(2));
        await LaterAsync(town, TimeSpan.FromMinutes(2));

        Assert.Equal([OutgoingState.Sent], await StatesAsync(town));
        Assert.Equal(2, relay.Letters.Count);
        Assert.Single(relay.Letters.Select(letter => letter.Header("Message-ID")).Distinct());
    }

    [Theory]
    [InlineData("554 go away", "250 ok", DeliveryFailure.Misconfigured)]
    [InlineData("421 not now", "250 ok", DeliveryFailure.Unreachable)]
    [InlineData("HTTP/1.1 400 Bad Request", "250 ok", DeliveryFailure.Unreachable)]
    [InlineData("220 hello", "553 not your address", DeliveryFailure.Misconfigured)]
    [InlineData("220 hello", "530 sign in first", DeliveryFailure.Misconfigured)]
    public async Task What_the_server_says_of_us_is_not_held_against_the_message(string greeting, string sender, DeliveryFailure failure)
    {
        using var relay = new FakeRelay { Greeting = greeting, SenderReply = sender };
        var town = await Given.ATownAsync(_app);
        await RelayAsync(town, relay);
        await town.ARequestAsync();

        await town.RunAsync<SendMessages>();

        Assert.Equal(failure, (await town.AskAsync(db => db.MailRelays.SingleAsync())).BrokenBy);
        Assert.Equal([OutgoingState.Pending], await StatesAsync(town));
    }

    [Fact]
    public async Task Nothing_leaves_in_clear_for_a_server_that_was_to_encrypt()
    {
        using var clear = new FakeRelay { Password = "x" };
        using var unknown = new FakeRelay { Encrypts = true };
        foreach (var relay in (FakeRelay[])[clear, unknown])
        {
            var town = await Given.ATownAsync(_app);
            await RelayAsync(town, relay, r => (r.Security, r.UserName) = (RelaySecurity.StartTls, "brindeau"), "secret");
            await town.ARequestAsync();

            await town.RunAsync<SendMessages>();

            Assert.Equal(DeliveryFailure.Misconfigured, (await town.AskAsync(db => db.MailRelays.SingleAsync())).BrokenBy);
            Assert.DoesNotContain(relay.Commands, line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_server_inside_the_network_is_never_spoken_to_where_towns_are_strangers()
    {
        await using var app = await TestApp.StartAsync(new() { ["Mail:AllowPrivateRelays"] = "false" });
        using var relay = new FakeRelay();
        foreach (var host in (string[])["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "::ffff:127.0.0.1", "0.0.0.0"])
        {
            var town = await Given.ATownAsync(app);
            await RelayAsync(town, relay, r => r.Host = host);
            await town.ARequestAsync();
            await town.RunAsync<SendMessages>();
            Assert.Equal([OutgoingState.Pending], await StatesAsync(town));
        }
        Assert.Equal(0, relay.Connections);
    }

    [Fact]
    public async Task A_claim_that_outlived_its_lease_is_its_holders_no_more()
    {
        var town = await Given.ATownAsync(_app);
        await town.ARequestAsync();
        var first = Assert.Single(await town.AskAsync(db => Outbox.ClaimAsync(db, 20, default)));
        await DueAsync(town);
        var second = Assert.Single(await town.AskAsync(db => Outbox.ClaimAsync(db, 20, default)));

        Assert.False(await town.AskAsync(db => Outbox.KeepAsync(db, first, default)));
        Assert.True(await town.AskAsync(db => Outbox.KeepAsync(db, second, default)));
    }

    private static Task<List<OutgoingState>> StatesAsync(Town town) => town.AskAsync(db => db.OutgoingMessages.Select(m => m.State).ToListAsync());

    /// <summary>That much later, with what waits due again by the database's clock.</summary>
    private static Task LaterAsync(Town town, TimeSpan later)
    {
        TestClock.Forward(later);   // here: what an awaited method moves comes back to where it was
        return AgainAsync(town);
    }

    private static async Task AgainAsync(Town town)
    {
        await DueAsync(town);
        await town.RunAsync<SendMessages>();
    }

    private static Task DueAsync(Town town) => TestDatabase.ExecuteAsync(town.App.Database.SuperuserOn(town.App.Database.Name),
        $"update outgoing_messages set next_at = now(), lease_until = lease_until - interval '1 hour' where tenant_id = {town.Info.Id}");

    internal static async Task RelayAsync(Town town, FakeRelay relay, Action<MailRelay>? change = null, string? password = null)
    {
        await using var scope = town.Scope();
        var own = new MailRelay { Host = "127.0.0.1", Port = relay.Port, Security = RelaySecurity.None, IsActive = true };
        change?.Invoke(own);
        if (password is not null) own.ProtectedPassword = scope.ServiceProvider.GetRequiredService<RelaySecret>().Seal(password);
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        db.Add(own);
        await db.SaveChangesAsync();
    }
}
