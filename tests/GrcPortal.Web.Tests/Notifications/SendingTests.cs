using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Notifications;

/// <summary>Each message leaves once, to one person, in his language.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task A_message_leaves_once_however_often_the_sender_runs()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();

        await town.MailAsync();

        Assert.Single(await town.MailAsync());
        Assert.Equal([OutgoingState.Sent], await StatesAsync(town));
    }

    [Fact]
    public async Task Several_senders_at_once_send_nothing_twice()
    {
        var town = await Given.ATownAsync();
        for (var i = 0; i < 12; i++) await town.ARequestAsync(filed: new() { Email = $"d{i}@courriel.example" });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.RunAsync<SendMessages>()));

        var mail = await town.MailAsync();
        Assert.Equal(12, mail.Count);
        Assert.Equal(12, mail.Select(one => one.To).Distinct().Count());
    }

    [Fact]
    public async Task What_another_sender_holds_waits_for_the_end_of_its_lease()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        Assert.Single(await town.AskAsync(db => Outbox.ClaimAsync(db, 20, default)));

        Assert.Empty(await town.MailAsync());

        await TestDatabase.ExecuteAsync(town.App.Database.SuperuserOn(town.App.Database.Name),
            $"update outgoing_messages set lease_until = now() - interval '1 second' where tenant_id = {town.Info.Id}");
        Assert.Single(await town.MailAsync());
        Assert.Equal(2, await town.AskAsync(db => db.OutgoingMessages.Select(m => m.Attempts).SingleAsync()));
    }

    [Theory]
    [InlineData("fr", "enregistrée")]
    [InlineData("en", "request")]
    public async Task A_message_is_in_its_readers_language_and_leads_to_his_demand(string culture, string word)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(filed: new() { Culture = culture });

        var mail = Assert.Single(await town.MailAsync());

        Assert.Contains(word, mail.Text + mail.Subject, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(request.Reference, mail.Subject + mail.Text, StringComparison.Ordinal);
        Assert.Contains(TrackingCode.Spoken(request.TrackingCode!), mail.Text, StringComparison.Ordinal);
        var link = mail.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Single(part => part.StartsWith($"https://{town.Host}/suivi/lien/", StringComparison.Ordinal));
        Assert.Contains("Un trou profond", (await town.Visitor().Visit(new Uri(link.TrimEnd('.', ',')).PathAndQuery)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_life_tells_its_citizen_what_was_agreed_and_never_a_note()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync(RequestPhase.Closed);

        var mail = await town.MailAsync();

        Assert.Equal(3, mail.Count);   // received, accepted, closed
        Assert.Contains("La chaussée est réparée.", string.Concat(mail.Select(one => one.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Enrobé", string.Concat(mail.Select(one => one.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_wants_to_hear_is_not_even_queued()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync(filed: new() { Name = null, Email = null, WantsReply = false });

        Assert.Empty(await StatesAsync(town));
    }

    private static Task<List<OutgoingState>> StatesAsync(Town town) => town.AskAsync(db => db.OutgoingMessages.Select(m => m.State).ToListAsync());
}
