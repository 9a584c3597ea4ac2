using System.Net;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

/// <summary>What the system does when nobody answers: once, after the day, and never against somebody who came first.</summary>
public sealed class SilenceAfterAQuestionTests
{
    private static readonly TimeSpan TenDays = TimeSpan.FromDays(10);

    [Fact]
    public async Task Without_an_answer_it_goes_on_and_the_clock_with_it()
    {
        var town = await Given.ATownAsync();
        var asked = await AskedAsync(town, WithoutAnswer.GoOn, daysAgo: 20, TenDays);
        var sent = (await town.MailAsync()).Count;

        await town.RunAsync<FollowQuestions>();
        await town.RunAsync<FollowQuestions>();

        var after = await town.RequestAsync(asked.Id);
        Assert.Equal((RequestPhase.Accepted, RequestAct.GoOn, ActorKind.System), (after.Phase, after.Events[^1].Act, after.Events[^1].ActorKind));
        Assert.Single(after.Events, e => e.Act is RequestAct.GoOn);
        var pause = Assert.Single(after.Clocks!.Pauses);
        Assert.Equal((PauseSide.Citizen, after.Events[^1].At), (pause.Side, pause.To!.Value));
        Assert.Contains("continue sans votre réponse", Assert.Single((await town.MailAsync()).Skip(sent)).Subject, StringComparison.Ordinal);   // the new day is in it
        Assert.Contains("sans réponse depuis le", (await (await town.SignedInAsync()).Visit($"/agents/demandes/{asked.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Sans réponse depuis le", (await (await town.SignedInAsync()).Visit("/agents/demandes")).Text, StringComparison.Ordinal);

        var page = await WriteAsync(town, asked, "C’était à gauche.");
        Assert.Equal("Votre message est envoyé au service.", page.Flash);
        Assert.Contains(page.Timeline, line => line.StartsWith("Sans votre réponse, le service poursuit", StringComparison.Ordinal));
        after = await town.RequestAsync(asked.Id);
        Assert.Equal((RequestPhase.Accepted, RequestAct.Write, false), (after.Phase, after.Events[^1].Act, after.IsUnanswered));
    }

    [Fact]
    public async Task Without_an_answer_it_is_refused_and_a_late_answer_reopens_it()
    {
        var town = await Given.ATownAsync();
        var asked = await AskedAsync(town, WithoutAnswer.Refuse, daysAgo: 20, TenDays);

        await town.RunAsync<FollowQuestions>();

        var after = await town.RequestAsync(asked.Id);
        Assert.Equal((RequestPhase.Refused, nameof(RefusalReason.NotEnoughInformation), ActorKind.System), (after.Phase, after.RefusalReason, after.Events[^1].ActorKind));
        Assert.Contains("Information insuffisante après relance", (await town.MailAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Si vous répondez en bas de cette page, elle sera rouverte.", (await town.Visitor().Visit($"/suivi/{asked.TrackingCode}")).Text, StringComparison.Ordinal);

        var page = await WriteAsync(town, asked, "C’était à gauche.");
        Assert.Equal("Votre réponse est envoyée au service. Votre demande est rouverte.", page.Flash);
        Assert.Contains(page.Timeline, line => line.Contains("C’était à gauche.", StringComparison.Ordinal));
        after = await town.RequestAsync(asked.Id);
        Assert.Equal((RequestPhase.Accepted, RequestAct.Reopen, ActorKind.Citizen, false), (after.Phase, after.Events[^1].Act, after.Events[^1].ActorKind, after.IsUnanswered));
        Assert.Contains("C’était à gauche.", (await (await town.SignedInAsync()).Visit($"/agents/demandes/{asked.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_agent_refused_no_message_reopens()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Refused);

        Assert.Equal("Votre message est envoyé au service.", (await WriteAsync(town, request, "Je ne comprends pas.")).Flash);

        Assert.Equal(RequestPhase.Refused, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task One_reminder_leaves_before_the_day_with_the_question_in_it()
    {
        var town = await Given.ATownAsync();
        var asked = await AskedAsync(town, WithoutAnswer.GoOn, daysAgo: 9, TenDays);   // tomorrow is the last day
        await town.MailAsync();

        await town.RunAsync<FollowQuestions>();
        await town.RunAsync<FollowQuestions>();

        var reminder = Assert.Single(await town.MailAsync(), mail => mail.Subject.StartsWith("Rappel", StringComparison.Ordinal));
        Assert.Contains("> De quel côté ?", reminder.Text, StringComparison.Ordinal);
        Assert.Contains("nous continuerons avec ce que nous savons.", reminder.Text, StringComparison.Ordinal);
        var after = await town.RequestAsync(asked.Id);
        Assert.Equal((RequestPhase.WaitingForCitizen, RequestAct.RemindCitizen, ActorKind.System), (after.Phase, after.Events[^1].Act, after.Events[^1].ActorKind));
        Assert.Null(Assert.Single(after.Clocks!.Pauses).To);
    }

    [Fact]
    public async Task A_reminder_that_has_not_left_when_the_answer_comes_never_leaves()
    {
        var town = await Given.ATownAsync();
        var asked = await AskedAsync(town, WithoutAnswer.GoOn, daysAgo: 9, TenDays);
        await town.MailAsync();
        await town.RunAsync<FollowQuestions>();
        await WriteAsync(town, asked, "À gauche.");

        Assert.DoesNotContain(await town.MailAsync(), mail => mail.Subject.StartsWith("Rappel", StringComparison.Ordinal));
        Assert.Equal(OutgoingState.Dropped, await town.AskAsync(db => db.OutgoingMessages.Where(m => m.Text == NotificationText.AnswerReminder).Select(m => m.State).SingleAsync()));
    }

    [Fact]
    public async Task A_clock_that_runs_ahead_ends_no_question_early_and_the_last_day_counts()
    {
        var town = await Given.ATownAsync();
        var asked = await AskedAsync(town, WithoutAnswer.Refuse, daysAgo: 10, TenDays);   // today is the last day
        TestClock.Forward(TimeSpan.FromDays(3));

        await town.RunAsync<FollowQuestions>();

        Assert.Equal(RequestPhase.WaitingForCitizen, (await town.RequestAsync(asked.Id)).Phase);
    }

    [Fact]
    public async Task Two_nodes_at_once_and_answers_in_between_leave_each_demand_with_one_result()
    {
        var town = await Given.ATownAsync();
        List<ServiceRequest> all = [];
        for (var i = 0; i < 8; i++) all.Add(await AskedAsync(town, i % 2 is 0 ? WithoutAnswer.GoOn : WithoutAnswer.Refuse, daysAgo: 20, TenDays));
        var writers = await Task.WhenAll(all.Take(6).Select(one => OpenAsync(town, one)));

        await Task.WhenAll([town.RunAsync<FollowQuestions>(), town.RunAsync<FollowQuestions>(), town.RunAsync<FollowQuestions>(),
            .. writers.Select(page => page.Fill("Votre message", "À gauche.").Press("Envoyer"))]);
        await town.RunAsync<FollowQuestions>();

        foreach (var one in all)
        {
            var after = await town.RequestAsync(one.Id);
            var since = after.Events.SkipWhile(e => e.Act is not RequestAct.AskCitizen).Skip(1).Select(e => (e.Act, e.ActorKind)).ToList();
            (RequestAct, ActorKind)[][] whole = all.IndexOf(one) switch
            {
                6 => [[(RequestAct.GoOn, ActorKind.System)]],
                7 => [[(RequestAct.Refuse, ActorKind.System)]],
                var i when i % 2 is 0 => [[(RequestAct.CitizenAnswered, ActorKind.Citizen)], [(RequestAct.GoOn, ActorKind.System), (RequestAct.Write, ActorKind.Citizen)]],
                _ => [[(RequestAct.CitizenAnswered, ActorKind.Citizen)], [(RequestAct.Refuse, ActorKind.System), (RequestAct.Reopen, ActorKind.Citizen)]],
            };
            Assert.Contains(whole, way => way.SequenceEqual(since));
        }
    }

    /// <summary>Asked so many days ago, with so long to answer.</summary>
    internal static async Task<ServiceRequest> AskedAsync(Town town, WithoutAnswer otherwise, int daysAgo, TimeSpan time)
    {
        using var clock = TestClock.At(TestClock.Now.AddDays(-daysAgo));
        var request = await town.ARequestAsync(RequestPhase.Accepted);
        var camille = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);
        var today = town.Info.DayOf(TestClock.Now);
        var awaited = AwaitedAnswer.Until(today.AddDays((int)time.TotalDays), otherwise, today, town.Info.Calendar);
        await town.ActAsync(request.Id, r => r.AskCitizen(Message.ToCitizen("De quel côté ?", camille), camille, awaited));
        return await town.RequestAsync(request.Id);
    }

    private static async Task<HtmlPage> WriteAsync(Town town, ServiceRequest request, string words) => await (await OpenAsync(town, request)).Fill("Votre message", words).Press("Envoyer");

    private static async Task<HtmlPage> OpenAsync(Town town, ServiceRequest request)
    {
        var page = await (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Fill("Votre e-mail ou votre téléphone", "dominique.leroux@courriel.example").Press("Voir mes échanges");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }
}
