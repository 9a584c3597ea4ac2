using System.Net;
using System.Text.RegularExpressions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>What the tracking page shows, to whom.</summary>
public sealed partial class TrackingTests
{
    private const string Answer = "La chaussée est réparée.";

    [Fact]
    public async Task The_code_alone_shows_steps_and_dates_and_no_word()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Closed);

        var page = await (await town.Visitor().Visit("/suivi")).Fill("Code de suivi", Spoken(request)).Press("Suivre ma demande");

        Assert.Equal("Nid-de-poule, affaissement", page.Title);
        Assert.Equal(4, page.All(".stage.is-done").Count);
        Assert.Contains(page.Timeline, line => line.StartsWith("Intervention commencée", StringComparison.Ordinal));
        Assert.DoesNotContain(Answer, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("12 rue des Lices", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("courriel.example", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_named_and_no_note_is_shown_even_with_access()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Closed);
        await town.ActAsync(request.Id, r => r.Note(Message.Internal("Voisin procédurier.", new(Actor.Agent(town.Karim.Id), TestClock.Now)), new(Actor.Agent(town.Karim.Id), TestClock.Now)));

        var page = await OpenAsync(town, request, "dominique.leroux@courriel.example");

        Assert.Contains(Answer, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Voisin", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Enrobé posé", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Karim", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dominique.Leroux@courriel.example", null)]
    [InlineData("06 99 00 12 34", "+33699001234")]
    public async Task The_email_or_phone_given_opens_the_conversation(string typed, string? phone)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Closed, new() { Phone = phone });

        var page = await OpenAsync(town, request, typed);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Answer, page.Text, StringComparison.Ordinal);
        Assert.Contains("12 rue des Lices", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("autre@courriel.example")]
    [InlineData("06 99 99 99 99")]
    [InlineData("n'importe quoi")]
    public async Task A_wrong_answer_opens_nothing_and_says_the_same(string typed)
    {
        var town = await Given.ATownAsync();
        var page = await OpenAsync(town, await town.ARequestAsync(RequestPhase.Closed), typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Ce n’est pas l’e-mail ni le téléphone laissé avec cette demande", page.Errors["Votre e-mail ou votre téléphone"], StringComparison.Ordinal);
        Assert.DoesNotContain(Answer, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_a_message_opens_the_conversation()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var mail = Assert.Single(await town.MailAsync());

        var page = await town.Visitor().Visit(Link().Match(mail.Text).Value);

        Assert.Equal($"/suivi/{request.TrackingCode}", page.Url);
        Assert.Contains("12 rue des Lices", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Has("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_foreign_towns_code_and_link_are_as_unknown_as_any()
    {
        var (here, there) = (await Given.ATownAsync(), await Given.ATownAsync());
        var request = await there.ARequestAsync();
        var link = Link().Match(Assert.Single(await there.MailAsync()).Text).Value;

        var foreign = await here.Visitor().Visit($"/suivi/{request.TrackingCode}");
        var never = await here.Visitor().Visit("/suivi/ABCDEFGH");

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(never.Text, foreign.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await here.Visitor().Visit(link)).Status);
    }

    [Fact]
    public async Task A_code_that_cannot_be_one_is_refused_with_advice()
    {
        var page = await (await (await Given.ATownAsync()).Visitor().Visit("/suivi")).Fill("Code de suivi", "ABC 10").Press("Suivre ma demande");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("huit lettres et chiffres", page.Errors["Code de suivi"], StringComparison.Ordinal);
        Assert.Equal("ABC 10", page.Value("Code de suivi"));
    }

    [Fact]
    public async Task Lateness_is_said()
    {
        var town = await Given.ATownAsync();
        ServiceRequest request;
        using (TestClock.At(TestClock.Now.AddDays(-40))) request = await town.ARequestAsync(RequestPhase.InProgress);

        Assert.Contains("nous sommes en retard", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_gives_its_reason()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Refused);

        var page = await town.Visitor().Visit($"/suivi/{request.TrackingCode}");

        Assert.Contains("Domaine privé", page.Text, StringComparison.Ordinal);
        Assert.Single(page.All(".stage.is-stopped"));
    }

    private static string Spoken(ServiceRequest request) => TrackingCode.Spoken(request.TrackingCode!).ToLowerInvariant();

    private static async Task<HtmlPage> OpenAsync(Town town, ServiceRequest request, string contact) =>
        await (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Fill("Votre e-mail ou votre téléphone", contact).Press("Voir mes échanges");

    [GeneratedRegex(@"/suivi/lien/[\w-]+")]
    private static partial Regex Link();
}
