using System.Net;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

/// <summary>What is the same for every act, said once.</summary>
public sealed class EveryActTests
{
    private static readonly string[] WithoutForm = ["prise-en-charge", "intervention", "suite", "reprise", "fusion/annulation"];

    private static readonly string[] WithForm =
        ["refus", "affectation", "traitement", "cloture", "question", "reponse", "note", "pause", "renvoi", "reouverture", "requalification", "fusion"];

    public static TheoryData<string> Nouns() => [.. WithoutForm, .. WithForm];

    public static TheoryData<string, RequestPhase> TooSoonOrTooLate() => new()
    {
        { "refus", RequestPhase.Closed }, { "affectation", RequestPhase.Resolved }, { "traitement", RequestPhase.Closed },
        { "cloture", RequestPhase.InProgress }, { "question", RequestPhase.Resolved }, { "pause", RequestPhase.New },
        { "renvoi", RequestPhase.InProgress }, { "reouverture", RequestPhase.New },
        { "prise-en-charge", RequestPhase.Accepted }, { "intervention", RequestPhase.InProgress },
        { "suite", RequestPhase.Accepted }, { "reprise", RequestPhase.Accepted }, { "requalification", RequestPhase.Closed },
        { "fusion", RequestPhase.Resolved }, { "fusion/annulation", RequestPhase.Accepted },
    };

    [Theory, MemberData(nameof(Nouns))]
    public async Task Another_towns_demand_does_not_exist_here(string noun)
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var theirs = await elsewhere.ARequestAsync();
        var visitor = await here.SignedInAsync();
        var token = TokenOn(await visitor.Visit("/agents/demandes"));

        foreach (var id in (Guid[])[theirs.Id, Guid.NewGuid()])
        {
            var posted = await visitor.PostBare($"/agents/demandes/{id}/{noun}", ("__antiforgery", token), ("Note", "Une note"), ("Reason", "WorkDone"));
            Assert.Equal(HttpStatusCode.NotFound, posted.Status);
            if (WithForm.Contains(noun)) Assert.Equal(HttpStatusCode.NotFound, (await visitor.Visit($"/agents/demandes/{id}/{noun}")).Status);
        }
        Assert.Single((await elsewhere.RequestAsync(theirs.Id)).Events);
    }

    [Theory, MemberData(nameof(TooSoonOrTooLate))]
    public async Task An_act_that_is_not_now_answers_409_with_its_reason(string noun, RequestPhase phase)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(phase);
        var visitor = await town.SignedInAsync();
        var token = TokenOn(await visitor.Visit("/agents/demandes"));

        var page = await visitor.PostBare($"/agents/demandes/{request.Id}/{noun}", ("__antiforgery", token));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("La demande a changé entre-temps", page.Title);
        Assert.DoesNotContain("Conflict.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quelqu’un a agi", page.Text, StringComparison.Ordinal);   // each act says its own reason
        Assert.Equal($"/agents/demandes/{request.Id}", page.Link("Voir où en est la demande"));
        if (WithForm.Contains(noun)) Assert.Equal(HttpStatusCode.Conflict, (await visitor.Visit($"/agents/demandes/{request.Id}/{noun}")).Status);
        Assert.Equal(phase, (await town.RequestAsync(request.Id)).Phase);
    }

    [Theory, MemberData(nameof(Nouns))]
    public async Task Without_the_forms_token_nothing_is_done(string noun)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();

        var page = await (await town.SignedInAsync()).PostBare($"/agents/demandes/{request.Id}/{noun}", ("Note", "Une note"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    private static string TokenOn(HtmlPage page) => page.Document.QuerySelector("input[name=__antiforgery]")!.GetAttribute("value")!;
}
