using GrcPortal.Core.Notifications;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.BackOffice.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>Two reporters of one problem: each reads what becomes of it, neither reads the other.</summary>
public sealed class MergedDemandTests
{
    private static readonly string[] OfTheOther = ["Jeanne", "Le Bihan", "jeanne.lebihan@courriel.example", "vélo", "Merci Jeanne", "Avez-vous une photo"];

    [Fact]
    public async Task His_own_page_says_in_plain_words_what_happened_and_how_it_goes_on()
    {
        var (town, merged, stays) = await MergedAsync();
        await town.ActAsync(stays.Id, r => r.Accept(Agent(town)));
        await town.ActAsync(stays.Id, r => r.Start(Agent(town)));

        var page = await town.Visitor().Visit($"/suivi/{merged.TrackingCode}");

        Assert.Contains($"elles sont suivies ensemble, sous le numéro {stays.Reference}", page.Text, StringComparison.Ordinal);
        Assert.Contains("jeudi 12 novembre 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Timeline, line => line.StartsWith("Intervention commencée", StringComparison.Ordinal));
        Assert.DoesNotContain(stays.TrackingCode!, page.Body, StringComparison.Ordinal);   // the other's page is the other's
    }

    [Fact]
    public async Task Neither_reads_a_word_of_the_other_on_any_page_or_in_any_message()
    {
        var (town, merged, stays) = await MergedAsync();
        await town.ActAsync(stays.Id, r => r.AskCitizen(Message.ToCitizen("Avez-vous une photo, Jeanne ?", Agent(town)), Agent(town)));
        await town.ActAsync(stays.Id, r => r.HearFromCitizen(Message.FromCitizen("La roue de mon vélo.", Citizen), Citizen));
        await town.ActAsync(stays.Id, r => r.Resolve(null, Agent(town)));
        await town.ActAsync(stays.Id, r => r.Close(ClosingReason.WorkDone, Message.ToCitizen("Merci Jeanne, c’est réparé.", Agent(town)), Agent(town)));
        var visitor = town.Visitor();
        await visitor.Visit($"/suivi/lien/{await town.ALinkAsync(merged.Id)}");

        var page = await visitor.Visit($"/suivi/{merged.TrackingCode}");
        var mails = (await town.MailAsync()).Where(mail => mail.To == "dominique.leroux@courriel.example").Select(mail => mail.Subject + mail.Text).ToList();

        Assert.Contains("Un trou devant chez moi", page.Text, StringComparison.Ordinal);
        Assert.All(OfTheOther, word => Assert.DoesNotContain(word, page.Body, StringComparison.OrdinalIgnoreCase));
        Assert.All(mails, mail => Assert.All(OfTheOther, word => Assert.DoesNotContain(word, mail, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(mails, mail => mail.Contains($"{merged.Reference}", StringComparison.Ordinal) && mail.Contains("Travaux réalisés", StringComparison.OrdinalIgnoreCase));
        Assert.All(mails, mail => Assert.DoesNotContain(stays.TrackingCode!, mail.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));

        await visitor.Visit($"/suivi/lien/{await town.ALinkAsync(stays.Id)}");
        var theirs = await visitor.Visit($"/suivi/{stays.TrackingCode}");
        Assert.DoesNotContain("Dominique", theirs.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("devant chez moi", theirs.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(merged.Reference, theirs.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task He_is_told_which_one_goes_on_and_its_day_then_each_step_once()
    {
        var (town, merged, stays) = await MergedAsync();
        var told = Assert.Single(await HisAsync(town), mail => mail.Subject.StartsWith($"Votre demande {merged.Reference} est suivie avec une autre", StringComparison.Ordinal));
        Assert.Contains($"sous le numéro {stays.Reference}", told.Text, StringComparison.Ordinal);
        Assert.Contains("jeudi 12 novembre 2026", told.Text, StringComparison.Ordinal);

        await town.ActAsync(stays.Id, r => r.Accept(Agent(town)));

        Assert.Single(await HisAsync(town), mail => mail.Subject.StartsWith($"Votre demande {merged.Reference} est prise en charge", StringComparison.Ordinal));
        Assert.Equal(2, await town.AskAsync(db => db.OutgoingMessages.CountAsync(m => m.Text == NotificationText.RequestAccepted)));
    }

    [Fact]
    public async Task Taken_apart_he_hears_no_more_of_the_other()
    {
        var (town, merged, stays) = await MergedAsync();
        await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{merged.Id}")).Press("Annuler la fusion");
        var before = (await HisAsync(town)).Count;

        await town.ActAsync(stays.Id, r => r.Accept(Agent(town)));

        Assert.Equal(before, (await HisAsync(town)).Count);
        Assert.DoesNotContain("suivies ensemble", (await town.Visitor().Visit($"/suivi/{merged.TrackingCode}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_remembered_as_long_as_the_one_that_goes_on_and_goes_with_it()
    {
        ServiceRequest merged, stays;
        Town town;
        using (TestClock.At(TestClock.Now.AddDays(-200)))
        {
            town = await Given.ATownAsync();
            (merged, stays) = (await town.ARequestAsync(), await town.ARequestAsync());
            await town.DoAsync(async db =>
            {
                var (source, target) = (await db.Requests.SingleAsync(r => r.Id == merged.Id), await db.Requests.SingleAsync(r => r.Id == stays.Id));
                db.Add(source.Merge(target, Agent(town)));
                await db.SaveChangesAsync();
            });
        }
        await town.RunAsync<AnonymiseDueRequests>();
        Assert.Null((await town.RequestAsync(merged.Id)).AnonymisedAt);
        await using (var scope = town.Scope())
            Assert.Equal(0, await ((AnonymiseDueRequests)scope.ServiceProvider.GetService(typeof(AnonymiseDueRequests))!).LeftAsync([], CancellationToken.None));

        using (TestClock.At(TestClock.Now.AddDays(-95))) await town.ActAsync(stays.Id, r => r.Withdraw(Citizen));
        await town.RunAsync<AnonymiseDueRequests>();

        var (gone, with) = (await town.RequestAsync(stays.Id), await town.RequestAsync(merged.Id));
        Assert.True(gone is { AnonymisedAt: not null } && with is { AnonymisedAt: not null, Description: null, TrackingCode: null, Requesters.Count: 0 });
        await town.RunAsync<AnonymiseDueRequests>();
        Assert.Equal(with.Events.Count, (await town.RequestAsync(merged.Id)).Events.Count);
    }

    private static async Task<(Town Town, ServiceRequest Merged, ServiceRequest Stays)> MergedAsync()
    {
        var town = await Given.ATownAsync();
        var (older, stays) = await MergingTests.TwoAsync(town);
        await MergingTests.MergeAsync(town, older, stays);
        return (town, older, stays);
    }

    private static async Task<List<OutgoingMail>> HisAsync(Town town) => [.. (await town.MailAsync()).Where(mail => mail.To == "dominique.leroux@courriel.example")];

    private static Stamp Agent(Town town) => new(Actor.Agent(town.Camille.Id), TestClock.Now);

    private static Stamp Citizen => new(Actor.Citizen, TestClock.Now);
}
