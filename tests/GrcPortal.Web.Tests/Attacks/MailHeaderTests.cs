using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Tests.Notifications;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Whatever is typed where it may reach a message, a mail server sees one recipient and the headers we write.</summary>
public sealed class MailHeaderTests
{
    private static readonly string[] Ours = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];

    [Fact]
    public void There_are_over_a_hundred_ways_to_try() => Assert.InRange(HeaderPayloads.All.Distinct().Count(), 100, 1_000);

    [Fact]
    public async Task A_mail_server_sees_one_recipient_and_our_headers_whatever_field_holds_it()
    {
        using var relay = new FakeRelay();
        var transport = new SmtpTransport(new() { Relay = "127.0.0.1", Port = relay.Port }, TimeProvider.System);
        var plain = new OutgoingMail(Guid.NewGuid(), "Ville de Brindeau", "ville@brindeau.example", "dominique@courriel.example", "Votre demande", "Bonjour.\n");
        var accepted = 0;
        foreach (var words in HeaderPayloads.All)
        {
            foreach (var mail in (OutgoingMail[])
                [plain with { FromName = words }, plain with { Subject = words }, plain with { Text = words }, plain with { ReplyTo = words }, plain with { To = words }, plain with { From = words }])
            {
                accepted += await IsTakenAsync(transport, mail) ? 1 : 0;
            }
        }

        Assert.Equal(accepted, relay.Letters.Count);
        Assert.InRange(accepted, HeaderPayloads.All.Count * 4, HeaderPayloads.All.Count * 4 + 40);   // as sender or recipient, almost none
        Assert.All(relay.Letters, letter => IsOurs(letter, "dominique@courriel.example"));
        Assert.Equal(accepted, relay.Commands.Count(line => line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(relay.Commands, line => line.Contains("victime", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_a_category_and_settings_that_hold_headers_make_none()
    {
        using var relay = new FakeRelay();
        await using var app = await TestApp.StartAsync(new() { ["Mail:AllowPrivateRelays"] = "true" });
        var town = await Given.ATownAsync(app);
        await TownRelayTests.RelayAsync(town, relay);
        var words = HeaderPayloads.All.Where(one => !one.Contains('\0', StringComparison.Ordinal)).ToList();   // PostgreSQL holds no NUL: the form drops it
        foreach (var one in words)
        {
            await town.DoAsync(async db =>
            {
                await db.Categories.Where(c => c.Slug == "nid-de-poule").ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, one));
                await db.MailRelays.ExecuteUpdateAsync(set => set.SetProperty(r => r.SenderName, one).SetProperty(r => r.ReplyTo, one));
            });
            await town.ARequestAsync(filed: new() { Name = one, Address = one, Description = one });
            await town.RunAsync<SendMessages>();
        }

        Assert.Equal(words.Count, relay.Letters.Count);
        Assert.All(relay.Letters, letter => IsOurs(letter, "dominique.leroux@courriel.example"));
        Assert.DoesNotContain(relay.Commands, line => line.Contains("victime", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_typed_on_the_form_is_one_address_or_refused_in_words()
    {
        var town = await Given.ATownAsync();
        var visitor = town.Visitor();
        var page = await visitor.ToRequesterAsync();

        foreach (var words in HeaderPayloads.All)
        {
            var answered = await visitor.PostRaw(page, ("Name", words), ("Email", $"dominique@courriel.example{words}"), ("WantsReply", "true"));
            Assert.True((int)answered.Status < 500, words);
        }

        var kept = await town.AskAsync(db => db.Drafts.Select(d => d.Email).SingleAsync());
        Assert.True(kept is null || EmailAddress.Parse(kept) == kept, kept);
    }

    [Fact]
    public async Task Settings_that_hold_headers_are_refused_in_words_or_kept_without_them()
    {
        var town = await Given.ATownAsync();
        var admin = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        var (wording, server) = (await admin.Visit("/administration/messages/demande-recue/fr"), await admin.Visit("/administration/messagerie"));
        foreach (var words in HeaderPayloads.All)
        {
            Assert.True((int)(await admin.PostRaw(wording, ("Subject", words), ("Body", $"{{{{code}}}} {words}"))).Status < 500, words);
            Assert.True((int)(await admin.PostRaw(server, ("Host", "smtp.ville.example"), ("SenderName", words), ("SenderEmail", words), ("ReplyTo", words))).Status < 500, words);
            Assert.True((int)(await admin.PostRaw(server, ("Host", "smtp.ville.example"), ("SenderName", words))).Status < 500, words);
        }

        var relay = await town.AskAsync(db => db.MailRelays.SingleAsync());
        Assert.True((relay.SenderName ?? "").All(c => !char.IsControl(c)) && (relay.SenderEmail is null || EmailAddress.Parse(relay.SenderEmail) == relay.SenderEmail));
        Assert.All(await town.AskAsync(db => db.MessageTemplates.Select(t => t.Subject).ToListAsync()), subject => Assert.DoesNotContain(subject, char.IsControl));
    }

    private static async Task<bool> IsTakenAsync(SmtpTransport transport, OutgoingMail mail)
    {
        try
        {
            await transport.SendAsync(mail, default);
            return true;
        }
        catch (MailNotSentException)
        {
            return false;
        }
    }

    private static void IsOurs(ReceivedLetter letter, string to)
    {
        Assert.Equal([to], letter.Recipients);
        var names = letter.Headers.Select(line => line.Split(':')[0]).ToList();
        Assert.Equal(Ours, names.Where(name => name is not "Reply-To"));
        Assert.All(letter.Data.Split('\n'), line => Assert.True(line.Length <= 998 && line.All(c => c is >= ' ' and <= '~'), line));
        if (letter.Header("Reply-To") is { } back) Assert.NotNull(EmailAddress.Parse(back.Trim('<', '>')));
    }
}
