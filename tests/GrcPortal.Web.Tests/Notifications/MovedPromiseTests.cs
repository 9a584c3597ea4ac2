using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Notifications;

/// <summary>Whoever was promised a day is told when it becomes another one, once, with the day he knew and why.</summary>
public sealed class MovedPromiseTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);   // promised for Thursday 12

    [Fact]
    public async Task Another_day_is_told_once_with_the_day_before_and_why()
    {
        var (town, id) = await FiledAsync();
        await AskAsync(town, id, days: 2);
        await GoOnAsync(town, id, days: 4);

        var mail = Assert.Single(await NewMailAsync(town));
        Assert.Equal(await NewMailAsync(town), [mail]);   // not again

        var request = await town.RequestAsync(id);
        Assert.Equal($"Nouvelle date pour votre demande {request.Reference} (Nid-de-poule, affaissement)", mail.Subject);
        Assert.Contains("Avant : jeudi 12 novembre 2026\nMaintenant : lundi 16 novembre 2026\n\nNous avons attendu votre réponse : ce temps ne compte pas.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/suivi/lien/", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_in_his_language_and_who_joined_is_told_too()
    {
        var (town, id) = await FiledAsync(new() { Culture = "en" });
        await town.ActAsync(id, r => r.Join(new() { Name = "Ana", Email = "ana@courriel.example", ReplyChannel = ChannelOut.Email, Culture = "fr" }, new(Actor.Citizen, TestClock.Now)));
        await PauseAsync(town, id, days: 2);
        await ResumeAsync(town, id, days: 4);

        var mail = await NewMailAsync(town);

        Assert.Equal(2, mail.Count);
        Assert.Contains(mail, one => one.Text.Contains("November 12, 2026\nNow: ", StringComparison.Ordinal) && one.Text.Contains("The weather did not allow the work", StringComparison.Ordinal));
        Assert.Contains(mail, one => one.To == "ana@courriel.example" && one.Text.Contains("La météo ne permettait pas d’intervenir", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_moves_before_anything_left_are_one_message_from_the_day_he_knows()
    {
        var (town, id) = await FiledAsync();
        await AskAsync(town, id, days: 2);
        await GoOnAsync(town, id, days: 4);
        await AskAsync(town, id, days: 7);
        await GoOnAsync(town, id, days: 8);

        var mail = Assert.Single(await NewMailAsync(town));

        Assert.Contains("Avant : jeudi 12 novembre 2026\nMaintenant : mardi 17 novembre 2026", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_move_starts_from_the_day_the_first_message_told()
    {
        var (town, id) = await FiledAsync();
        await AskAsync(town, id, days: 2);
        await GoOnAsync(town, id, days: 4);
        await town.MailAsync();
        await AskAsync(town, id, days: 7);
        await GoOnAsync(town, id, days: 8);

        var mail = await NewMailAsync(town);

        Assert.Equal(2, mail.Count);
        Assert.Contains("Avant : lundi 16 novembre 2026\nMaintenant : mardi 17 novembre 2026", mail[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_moves_no_day_and_a_demand_that_is_over_are_not_worth_a_message()
    {
        var (town, id) = await FiledAsync();
        await AskAsync(town, id, days: 2);
        using (TestClock.At(Monday.AddDays(2).AddHours(1))) await town.ActAsync(id, r => r.GoOn(Stamp(town)));
        Assert.Empty(await NewMailAsync(town));

        await AskAsync(town, id, days: 3);
        await GoOnAsync(town, id, days: 7);
        using (TestClock.At(Monday.AddDays(7).AddHours(1))) await town.ActAsync(id, r => r.Resolve(null, Stamp(town)));
        Assert.Empty(await NewMailAsync(town));
        Assert.Equal([OutgoingState.Dropped], await town.AskAsync(db => db.OutgoingMessages.Where(m => m.Text == NotificationText.PromiseMoved).Select(m => m.State).ToListAsync()));
    }

    [Fact]
    public async Task Resolved_while_somebody_is_waited_for_it_tells_no_new_day()
    {
        var (town, id) = await FiledAsync();
        await AskAsync(town, id, days: 2);
        using (TestClock.At(Monday.AddDays(4))) await town.ActAsync(id, r => r.Resolve(null, Stamp(town)));

        Assert.False(await town.AskAsync(db => db.OutgoingMessages.AnyAsync(m => m.Text == NotificationText.PromiseMoved)));
    }

    private static Stamp Stamp(Town town) => new(Actor.Agent(town.Camille.Id), TestClock.Now);

    private static async Task<(Town Town, Guid Id)> FiledAsync(Filed? filed = null)
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        return (town, (await town.ARequestAsync(filed: filed)).Id);
    }

    private static async Task AskAsync(Town town, Guid id, int days)
    {
        using var clock = TestClock.At(Monday.AddDays(days));
        await town.ActAsync(id, request => request.AskCitizen(Message.ToCitizen("De quel côté de la rue ?", Stamp(town)), Stamp(town)));
    }

    private static async Task GoOnAsync(Town town, Guid id, int days)
    {
        using var clock = TestClock.At(Monday.AddDays(days));
        await town.ActAsync(id, request => request.GoOn(Stamp(town)));
    }

    private static async Task PauseAsync(Town town, Guid id, int days)
    {
        using var clock = TestClock.At(Monday.AddDays(days));
        await town.ActAsync(id, request => request.Accept(Stamp(town)));
        await town.ActAsync(id, request => request.Pause(nameof(PauseReason.Weather), Stamp(town)));
    }

    private static async Task ResumeAsync(Town town, Guid id, int days)
    {
        using var clock = TestClock.At(Monday.AddDays(days));
        await town.ActAsync(id, request => request.Resume(Stamp(town)));
    }

    private static async Task<List<OutgoingMail>> NewMailAsync(Town town) => [.. (await town.MailAsync()).Where(mail => mail.Subject.StartsWith("Nouvelle date", StringComparison.Ordinal) || mail.Subject.StartsWith("A new date", StringComparison.Ordinal))];
}
