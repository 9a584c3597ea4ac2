using System.Net;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

public sealed class WritingToTheServiceTests
{
    [Fact]
    public async Task An_answer_sends_a_waiting_demand_back_to_the_service()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.WaitingForCitizen);
        var page = await OpenAsync(town, request);
        Assert.Contains("À quelle hauteur de la rue ?", page.Text, StringComparison.Ordinal);

        page = await page.Fill("Votre message", "Devant le numéro 14.").Press("Envoyer");

        Assert.Equal("Votre message est envoyé au service.", page.Flash);
        Assert.Contains(page.Timeline, line => line.Contains("Devant le numéro 14.", StringComparison.Ordinal));
        var after = await town.RequestAsync(request.Id);
        Assert.Equal(RequestPhase.New, after.Phase);
        Assert.Equal((RequestAct.CitizenAnswered, ActorKind.Citizen), (after.Events[^1].Act, after.Events[^1].ActorKind));
    }

    [Fact]
    public async Task The_same_words_sent_twice_at_once_are_one_message()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = (await OpenAsync(town, request)).Fill("Votre message", "Le trou s’est agrandi.");

        var pages = await Task.WhenAll(page.Press("Envoyer"), page.Press("Envoyer"), page.Press("Envoyer"));

        Assert.All(pages, next => Assert.Equal(HttpStatusCode.OK, next.Status));
        Assert.Equal(1, await town.AskAsync(db => db.Messages.CountAsync()));
    }

    [Fact]
    public async Task An_empty_message_is_refused_on_the_same_page()
    {
        var town = await Given.ATownAsync();

        var page = await (await OpenAsync(town, await town.ARequestAsync())).Fill("Votre message", " ").Press("Envoyer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Ce champ est à remplir.", page.Errors["Votre message"]);
    }

    [Fact]
    public async Task Without_access_nobody_writes_and_no_photo_is_shown()
    {
        var town = await Given.ATownAsync();
        var citizen = town.Visitor();
        var page = await (await citizen.ToPhotoAsync()).Attach("Photos ou documents", Filing.Sample("phone.jpg"), "p.jpg").Press("Continuer");
        var code = (await (await (await page.Press("Continuer")).Press("Continuer")).Press("Envoyer ma demande")).CodeOn();
        var own = await citizen.Visit($"/suivi/{code}");
        var photo = own.Document.QuerySelector(".joined image")!.GetAttribute("href")!;
        var write = own.Document.QuerySelector("form[action$=messages]")!.GetAttribute("action")!;
        var stranger = town.Visitor();
        var seen = await stranger.Visit($"/suivi/{code}");
        seen.Document.QuerySelector("form[method=post]")!.SetAttribute("action", write);

        Assert.Equal(HttpStatusCode.OK, (await citizen.Download(photo)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Download(photo)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await seen.Submit()).Status);
        Assert.Equal(0, await town.AskAsync(db => db.Messages.CountAsync()));
    }

    private static async Task<HtmlPage> OpenAsync(Town town, ServiceRequest request) =>
        await (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Fill("Votre e-mail ou votre téléphone", "dominique.leroux@courriel.example").Press("Voir mes échanges");
}
