using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

/// <summary>A question has a last day for its answer, and a result without one.</summary>
public sealed class AwaitedAnswerTests
{
    private const string By = "Réponse au plus tard le", Otherwise = "Sans réponse à cette date", Question = "Votre question", Send = "Envoyer la question";
    private static readonly DateTimeOffset Monday = new(2026, 9, 7, 9, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task The_form_proposes_the_days_of_the_type_of_demand_and_everyone_is_told_by_when()
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Accepted);
        var agent = await town.SignedInAsync();
        Assert.Equal("2026-09-21", (await agent.Visit($"/agents/demandes/{request.Id}/question")).Value(By));
        await town.DoAsync(db => db.Categories.Where(c => c.Id == request.CategoryId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AnswerDays, 5)));

        var form = await agent.Visit($"/agents/demandes/{request.Id}/question");
        Assert.Equal("2026-09-14", form.Value(By));
        var page = await form.Fill(Question, "De quel côté ?").Choose(Otherwise, "Classer sans suite").Press(Send);

        Assert.Contains("Réponse attendue au plus tard le 14 septembre 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal("lundi 14 septembre 2026 sinon : Classer sans suite", page.Fact("Réponse attendue"));
        const string told = "Répondez au plus tard le lundi 14 septembre 2026. Sans réponse ce jour-là, votre demande sera classée sans suite. Si vous répondez plus tard, elle sera rouverte.";
        Assert.Contains(told, (await town.MailAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Contains(told, (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
        Assert.Contains("Réponse d’ici le 14 sept.", (await agent.Visit("/agents/demandes?vue=en-attente")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-07", "Choisissez un jour à partir de demain, dans les 6 mois qui viennent.")]
    [InlineData("2026-09-06", "Choisissez un jour à partir de demain, dans les 6 mois qui viennent.")]
    [InlineData("2027-03-08", "Choisissez un jour à partir de demain, dans les 6 mois qui viennent.")]
    [InlineData("9999-12-31", "Choisissez un jour à partir de demain, dans les 6 mois qui viennent.")]
    [InlineData("", "Choisissez jusqu’à quel jour la réponse est attendue.")]
    [InlineData("2027-02-31", null)]
    [InlineData("lundi", null)]
    public async Task A_day_that_cannot_be_is_refused_and_the_words_stay(string day, string? because)
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Accepted);
        var form = (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/question")).Fill(Question, "De quel côté ?").Choose(Otherwise, "Classer sans suite");
        form.Document.QuerySelector("input[name=AnswerBy]")!.SetAttribute("type", "text");   // a browser would not send what is no day

        var page = await form.Fill(By, day).Press(Send);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.Errors[By]);
        if (because is not null) Assert.Equal(because, page.Errors[By]);
        Assert.Equal("De quel côté ?", page.Value(Question));
        Assert.Equal("Refuse", page.Document.QuerySelector("input[name=WithoutAnswer][checked]")?.GetAttribute("value"));
        Assert.Equal(RequestPhase.Accepted, (await town.RequestAsync(request.Id)).Phase);
    }

    [Theory]
    [InlineData("2026-09-08")]
    [InlineData("2027-03-07")]
    public async Task The_first_and_the_last_day_that_can_be_are_taken(string day)
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Accepted);

        await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/question")).Fill(Question, "De quel côté ?").Fill(By, day).Press(Send);

        Assert.Equal(day, (await town.RequestAsync(request.Id)).AnswerBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Jamais")]
    [InlineData("7")]
    [InlineData("")]
    public async Task A_result_that_is_not_on_the_form_is_refused(string forged)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Accepted);
        var form = (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/question")).Fill(Question, "De quel côté ?");
        foreach (var radio in form.Document.QuerySelectorAll("input[name=WithoutAnswer]")) radio.SetAttribute("value", forged);

        var page = await form.Press(Send);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Errors.ContainsKey(Otherwise));
        Assert.Equal("De quel côté ?", page.Value(Question));
    }

    [Fact]
    public async Task An_agent_who_goes_on_or_a_citizen_who_answers_ends_the_wait()
    {
        var town = await Given.ATownAsync();
        var (gone, answered) = (await AskedAsync(town, WithoutAnswer.Refuse), await AskedAsync(town, WithoutAnswer.Refuse));
        await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{gone.Id}")).Press("Reprendre sans attendre");
        await town.ActAsync(answered.Id, r => r.HearFromCitizen(Message.FromCitizen("À gauche.", Citizen), Citizen));

        await town.RunAsync<FollowQuestions>();

        foreach (var id in (Guid[])[gone.Id, answered.Id])
        {
            var after = await town.RequestAsync(id);
            Assert.Equal((RequestPhase.Accepted, null, null, null), (after.Phase, after.AnswerBy, after.WithoutAnswer, after.RemindOn));
            Assert.DoesNotContain(after.Events, e => e.ActorKind is ActorKind.System);
        }
    }

    [Fact]
    public async Task A_question_of_a_merged_demand_decides_nothing_once_it_is_taken_apart()
    {
        var town = await Given.ATownAsync();
        var (asked, other) = (await AskedAsync(town, WithoutAnswer.Refuse), await town.ARequestAsync());
        await town.DoAsync(async db =>
        {
            var (request, target) = (await db.Requests.Include(r => r.Requesters).SingleAsync(r => r.Id == asked.Id), await db.Requests.SingleAsync(r => r.Id == other.Id));
            db.Add(request.Merge(target, new(Actor.Agent(town.Camille.Id), TestClock.Now)));
            await db.SaveChangesAsync();
        });
        await town.RunAsync<FollowQuestions>();
        Assert.Equal(RequestPhase.Merged, (await town.RequestAsync(asked.Id)).Phase);
        await town.DoAsync(async db =>
        {
            var (request, target, link) = (await db.Requests.Include(r => r.Requesters).SingleAsync(r => r.Id == asked.Id), await db.Requests.Include(r => r.Events).SingleAsync(r => r.Id == other.Id), await db.RequestLinks.SingleAsync());
            request.Unmerge(link, target, new(Actor.Agent(town.Camille.Id), TestClock.Now));
            await db.SaveChangesAsync();
        });

        await town.RunAsync<FollowQuestions>();

        Assert.Equal(RequestPhase.WaitingForCitizen, (await town.RequestAsync(asked.Id)).Phase);
    }

    private static Stamp Citizen => new(Actor.Citizen, TestClock.Now);

    private static Task<ServiceRequest> AskedAsync(Town town, WithoutAnswer otherwise) => SilenceAfterAQuestionTests.AskedAsync(town, otherwise, daysAgo: 20, TimeSpan.FromDays(10));
}
