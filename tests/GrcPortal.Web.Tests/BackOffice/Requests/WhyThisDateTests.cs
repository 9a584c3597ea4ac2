using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Shared.Promises;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

/// <summary>Both pages say why a promise is for its date, and what moved it. Counted by hand, on the calendar of November 2026.</summary>
public sealed class WhyThisDateTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);   // ten o'clock in Paris

    [Fact]
    public async Task The_day_of_the_demand_what_counts_and_a_holiday_each_have_their_line()
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();

        var page = await town.Visitor().Visit($"/suivi/{request.TrackingCode}");

        Assert.Equal(["Pourquoi cette date ?"], page.All(".why > summary"));
        Assert.Contains("Promesse : sous 7 jours ouvrés.", page.Text, StringComparison.Ordinal);
        Assert.Equal(
        [
            "Le lundi 2 novembre 2026 Jour de la demande, ne compte pas", "Du mardi 3 novembre 2026 au mardi 10 novembre 2026 6 jours comptés",
            "Le mercredi 11 novembre 2026 Jour férié : armistice de 1918, ne compte pas", "Le jeudi 12 novembre 2026 1 jour compté",
        ], page.All(".why-lines li"));
        Assert.Contains("Date promise : jeudi 12 novembre 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_citizen_is_waited_for_there_is_a_line_without_an_end()
    {
        var (town, request) = await AskedOnWednesdayAsync();
        using var clock = TestClock.At(Monday.AddDays(3));

        var page = await town.Visitor().Visit($"/suivi/{request.TrackingCode}");

        Assert.Equal("À partir du mercredi 4 novembre 2026 Attente de votre réponse, ne compte pas", page.All(".why-lines li")[^1]);
        Assert.Contains("La date sera recalculée dès la reprise. Date promise avant cette attente : jeudi 12 novembre 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_answered_both_pages_say_the_wait_and_the_two_dates_each_in_its_words()
    {
        var (town, request) = await AskedOnWednesdayAsync();
        using var clock = TestClock.At(Monday.AddDays(4));
        await town.ActAsync(request.Id, r => r.GoOn(new(Actor.Agent(town.Camille.Id), TestClock.Now)));

        string[] common = ["Du vendredi 6 novembre 2026 au mardi 10 novembre 2026 3 jours comptés", "Le mercredi 11 novembre 2026 Jour férié : armistice de 1918, ne compte pas", "Du jeudi 12 novembre 2026 au lundi 16 novembre 2026 3 jours comptés"];
        const string moved = "Promise pour le jeudi 12 novembre 2026, puis pour le lundi 16 novembre 2026";
        Assert.Equal(
        [
            "Le lundi 2 novembre 2026 Jour de la demande, ne compte pas", "Le mardi 3 novembre 2026 1 jour compté",
            "Du mercredi 4 novembre 2026 au jeudi 5 novembre 2026 Attente de votre réponse, ne compte pas", .. common,
            $"{moved} Nous avons attendu votre réponse : ce temps ne compte pas.",
        ], (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).All(".why-lines li"));

        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}");
        Assert.Equal(["Prise en charge", "Traitement"], page.All(".why h3"));
        Assert.Equal(
        [
            "Le lundi 2 novembre 2026 Jour de la demande, ne compte pas", "Le mardi 3 novembre 2026 1 jour compté",
            "Le lundi 2 novembre 2026 Jour de la demande, ne compte pas", "Le mardi 3 novembre 2026 1 jour compté",
            "Du mercredi 4 novembre 2026 au jeudi 5 novembre 2026 En attente de l’usager, ne compte pas", .. common, $"{moved} Reprise après une attente",
        ], page.All(".why-lines li"));
        Assert.Contains("Fait le 4 novembre 2026 à 10 h 00", page.Text, StringComparison.Ordinal);   // taken on with the question
    }

    [Fact]
    public async Task A_listed_reason_is_said_by_its_name_to_agents_and_in_its_own_words_to_citizens()
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.ListedReasons.Where(reason => reason.Code == nameof(PauseReason.Supplier)).ExecuteUpdateAsync(set => set.SetProperty(reason => reason.CitizenWords, "Nous attendons l’enrobé.")));
        var request = await town.ARequestAsync(RequestPhase.WaitingForThirdParty);

        Assert.Contains("Attente d’un propriétaire, d’un fournisseur ou d’un autre organisme, ne compte pas Nous attendons l’enrobé.", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
        Assert.Contains("En attente d’un tiers, ne compte pas Attente d’un fournisseur", (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_keeps_the_story_it_had_and_a_refused_demand_promises_its_citizen_nothing()
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        var (closed, refused) = (await town.ARequestAsync(RequestPhase.Closed), await town.ARequestAsync(RequestPhase.Refused));

        var page = await town.Visitor().Visit($"/suivi/{closed.TrackingCode}");
        Assert.Equal((4, "Le jeudi 12 novembre 2026 1 jour compté"), (page.All(".why-lines li").Count, page.All(".why-lines li")[^1]));
        Assert.Contains("Fait le 2 novembre 2026 à 10 h 00", page.Text, StringComparison.Ordinal);
        Assert.False((await town.Visitor().Visit($"/suivi/{refused.TrackingCode}")).Has(".why"));
    }

    [Fact]
    public async Task Promised_in_hours_the_hour_is_said()
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(filed: new() { Category = "feu-tricolore" });

        var page = await town.Visitor().Visit($"/suivi/{request.TrackingCode}");

        Assert.Equal(["Du lundi 2 novembre 2026, 10 h 00 au mardi 3 novembre 2026, 10 h 00 24 h 00 comptées"], page.All(".why-lines li"));
        const string promise = "mardi 3 novembre 2026 à 10 h 00";
        Assert.Contains($"Traitement promis au plus tard le {promise}", page.Text, StringComparison.Ordinal);
        Assert.Equal(promise, (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/recu")).Fact("Traitement promis au plus tard le"));
        Assert.Contains($"au plus tard le {promise}.", Assert.Single(await town.MailAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_confirmation_says_the_day_of_the_week_or_the_hour()
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        Assert.Equal("jeudi 12 novembre 2026", (await (await town.Visitor().ToCheckAsync()).Press("Envoyer ma demande")).Fact("Traitement promis au plus tard le"));

        await town.DoAsync(async db =>
        {
            (await db.Categories.SingleAsync(category => category.Slug == "nid-de-poule")).Resolve = new(24, TargetUnit.Hours);
            await db.SaveChangesAsync();
        });

        Assert.Equal("mardi 3 novembre 2026 à 10 h 00", (await (await town.Visitor().ToCheckAsync()).Press("Envoyer ma demande")).Fact("Traitement promis au plus tard le"));
    }

    [Fact]
    public async Task Late_before_anybody_was_waited_for_it_is_still_late_to_its_citizen()
    {
        Town town;
        ServiceRequest request;
        using (TestClock.At(Monday))
        {
            town = await Given.ATownAsync();
            request = await town.ARequestAsync();
        }
        using var clock = TestClock.At(Monday.AddDays(20));
        await town.ActAsync(request.Id, r => r.AskCitizen(Message.ToCitizen("Y est-il toujours ?", new(Actor.Agent(town.Camille.Id), TestClock.Now)), new(Actor.Agent(town.Camille.Id), TestClock.Now)));

        Assert.Contains("Nous l’avions promis pour le jeudi 12 novembre 2026 : nous sommes en retard", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Seconds_left_out_the_minutes_still_come_to_the_target()
    {
        var paris = StartingCalendars.OfficesIn(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        var asked = ClockPauses.None.Pause(ReplayClocks.CitizensAnswer, PauseSide.Citizen, Monday.AddHours(1).AddSeconds(50)).Resume(Monday.AddHours(23).AddSeconds(11));
        var clock = new Clock(ClockKind.Intervene, Monday.AddSeconds(45), new(12, TargetUnit.WorkingHours), paris, asked);
        var told = ToldStretch.Of(clock, clock.Story);

        Assert.Equal([60, 0, 11 * 60], told.Select(line => line.Counted));   // from ten to eleven, then the rest
        Assert.Equal([new(10, 0, 45), new(11, 0, 50), new(9, 0, 11)], told.Select(line => line.FromHour!.Value));
    }

    private static async Task<(Town Town, ServiceRequest Request)> AskedOnWednesdayAsync()
    {
        Town town;
        Guid id;
        using (TestClock.At(Monday))
        {
            town = await Given.ATownAsync();
            id = (await town.ARequestAsync()).Id;
        }
        using (TestClock.At(Monday.AddDays(2)))
        {
            var stamp = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);
            await town.ActAsync(id, request => request.AskCitizen(Message.ToCitizen("De quel côté de la rue ?", stamp), stamp));
        }
        return (town, await town.RequestAsync(id));
    }
}
