using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>What whoever files a procedure electronically is told at once.</summary>
public sealed class FilingNoticeTests
{
    private static readonly DateTimeOffset Midday = new(2026, 1, 15, 11, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SilenceEffect.Accepts, "votre demande sera acceptée")]
    [InlineData(SilenceEffect.Refuses, "Vous aurez alors deux mois pour contester ce refus")]
    public async Task It_says_the_day_the_department_and_what_silence_comes_to(SilenceEffect effect, string words)
    {
        var (town, mail) = await FiledAsync(effect, Midday);

        Assert.StartsWith("Accusé d’enregistrement de votre demande 2026-000001", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("le jeudi 15 janvier 2026, sous le numéro 2026-000001", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Le service chargé du dossier est : Voirie.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("dimanche 15 mars 2026", mail.Text, StringComparison.Ordinal);
        Assert.Contains(words, mail.Text, StringComparison.Ordinal);
        Assert.Single(await town.MailAsync());   // in place of the plain receipt
    }

    [Theory]
    [InlineData("2026-07-13T22:30:00Z", "mardi 14 juillet 2026")]     // half past midnight in the town
    [InlineData("2026-12-31T22:30:00Z", "jeudi 31 décembre 2026")]    // half an hour before the year ends there
    public async Task Filed_at_night_it_was_received_on_the_day_of_the_town(string at, string day)
    {
        var (_, mail) = await FiledAsync(SilenceEffect.Accepts, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains($"le {day}, sous le numéro", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SilenceEffect.Accepts, ChannelIn.Email, "Accusé d’enregistrement")]
    [InlineData(SilenceEffect.Accepts, ChannelIn.MobileApp, "Accusé d’enregistrement")]
    [InlineData(SilenceEffect.Accepts, ChannelIn.Letter, "Votre demande")]
    [InlineData(SilenceEffect.Accepts, ChannelIn.Counter, "Votre demande")]
    [InlineData(null, ChannelIn.Portal, "Votre demande")]
    public async Task Neither_letters_nor_reports_are_concerned(SilenceEffect? effect, ChannelIn channel, string subject)
    {
        var (_, mail) = await FiledAsync(effect, Midday, channel);

        Assert.StartsWith(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Equal(subject is "Votre demande", !mail.Text.Contains("Le service chargé du dossier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_town_words_it_its_own_way_and_nobody_elses()
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        await town.DoAsync(db =>
        {
            db.Add(new MessageTemplate { Text = NotificationText.FilingNotice, Culture = "fr", Number = 1, Subject = "Bien reçu {{numero}}", Body = "Reçue le {{date_reception}} par {{service}}. {{silence}} {{code}}", PublishedAt = TestClock.Now });
            return db.SaveChangesAsync();
        });

        Assert.StartsWith("Bien reçu", (await FiledAsync(SilenceEffect.Accepts, Midday, town: town)).Mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Accusé", (await FiledAsync(SilenceEffect.Accepts, Midday, town: elsewhere)).Mail.Subject, StringComparison.Ordinal);
    }

    private static async Task<(Town Town, OutgoingMail Mail)> FiledAsync(SilenceEffect? effect, DateTimeOffset at, ChannelIn channel = ChannelIn.Portal, Town? town = null)
    {
        town ??= await Given.ATownAsync();
        if (effect is not null)
            await town.DoAsync(db => db.Categories.Where(c => c.Slug == "nid-de-poule").ExecuteUpdateAsync(set => set
                .SetProperty(c => c.Type, RequestType.Administrative).SetProperty(c => c.Silence, effect).SetProperty(c => c.SilenceMonths, 2)));
        using (TestClock.At(at))
        {
            await town.ARequestAsync(RequestPhase.New, new() { Channel = channel });
            return (town, (await town.MailAsync())[^1]);
        }
    }
}
