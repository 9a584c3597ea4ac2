using System.Net;
using GrcPortal.Core;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>Nothing that one town has issued works in another: not even for a demand of the very same id.</summary>
public sealed class TownBorderTests : IAsyncLifetime
{
    private Town _here = null!, _there = null!;

    public async Task InitializeAsync() => (_here, _there) = (await Given.ATownAsync("Ville d'Ici"), await Given.ATownAsync("Ville de Là"));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_agents_session_is_none_in_another_town()
    {
        var thief = (await _here.SignedInAsync()).CarriedTo(_here.App, _there.Host);

        var page = await thief.Visit("/agents/demandes");

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Contains("/agents/connexion", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agents_session_is_none_on_the_operators_host_nor_an_operators_in_a_town()
    {
        var person = new Visitor(_here.App, TestApp.PlatformHost);
        await person.SignInAs(await Given.AnOperatorAsync());

        Assert.Equal(HttpStatusCode.Found, (await (await _here.SignedInAsync()).CarriedTo(_here.App, TestApp.PlatformHost).Visit("/messages")).Status);
        Assert.Equal(HttpStatusCode.Found, (await person.CarriedTo(_here.App, _here.Host).Visit("/agents/demandes")).Status);
    }

    [Fact]
    public async Task A_citizens_session_is_none_in_another_town_even_for_the_same_person()
    {
        var citizen = await _here.ACitizenAsync();
        await _there.ACitizenAsync();
        var thief = (await _here.SignedInAsync(citizen)).CarriedTo(_here.App, _there.Host);

        var page = await thief.Visit("/compte");

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Contains("/compte/connexion", page.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compte/inscription", "Recevoir le lien", "/compte/confirmation/")]
    [InlineData("/compte/mot-de-passe", "Envoyer le lien", "/compte/mot-de-passe/")]
    public async Task A_link_to_an_account_is_unknown_in_another_town_even_for_the_same_address(string asked, string button, string path)
    {
        const string email = "ariane.blin@courriel.example";
        foreach (var town in (Town[])[_here, _there])
        {
            if (asked.EndsWith("mot-de-passe", StringComparison.Ordinal)) await town.ACitizenAsync(email);
            await (await town.Visitor().Visit(asked)).Fill("Adresse e-mail", email).Press(button);
        }
        var mail = (await _here.MailAsync())[^1].Text;
        await _there.MailAsync();
        var token = System.Text.RegularExpressions.Regex.Match(mail, $"{path}([A-Za-z0-9_-]+)").Groups[1].Value;

        Assert.Equal(HttpStatusCode.OK, (await _here.Visitor().Visit(path + token)).Status);
        var foreign = await _there.Visitor().Visit(path + token);
        var unknown = await _there.Visitor().Visit(path + new string('A', 64));
        Assert.Equal((HttpStatusCode.NotFound, unknown.Text), (foreign.Status, foreign.Text));
    }

    [Fact]
    public async Task A_forms_token_and_its_cookie_are_refused_in_another_town()
    {
        var visitor = _here.Visitor();
        var token = TokenOn(await visitor.Visit("/agents/connexion"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.PostBare("/agents/connexion", ("__antiforgery", token))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.CarriedTo(_here.App, _there.Host).PostBare("/agents/connexion", ("__antiforgery", token))).Status);
    }

    [Fact]
    public async Task A_link_of_a_message_is_unknown_in_another_town()
    {
        var token = await _here.ALinkAsync((await _here.ARequestAsync()).Id);

        var known = await _here.Visitor().Visit($"/suivi/lien/{token}");
        var foreign = await _there.Visitor().Visit($"/suivi/lien/{token}");
        var unknown = await _there.Visitor().Visit($"/suivi/lien/{new string('A', 43)}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (known.Status, foreign.Status, unknown.Status));
        Assert.Equal(unknown.Text, foreign.Text);
    }

    [Fact]
    public async Task A_code_is_unknown_in_another_town() => Assert.Equal(
        HttpStatusCode.NotFound, (await _there.Visitor().Visit($"/suivi/{(await _here.ARequestAsync()).TrackingCode}")).Status);

    [Fact]
    public async Task The_conversation_opened_in_one_town_stays_shut_in_another_even_for_a_twin()
    {
        var twin = Ids.New();
        var ours = await _here.ARequestAsync(filed: new() { Id = twin, Description = "Ce que dit Ici." });
        var theirs = await _there.ARequestAsync(filed: new() { Id = twin, Description = "Ce que dit Là." });
        var reader = _here.Visitor();

        var open = await reader.Visit($"/suivi/lien/{await _here.ALinkAsync(ours.Id)}");
        var shut = await reader.CarriedTo(_here.App, _there.Host).Visit($"/suivi/{theirs.TrackingCode}");

        Assert.Contains("Ce que dit Ici.", open.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, shut.Status);
        Assert.DoesNotContain("Ce que dit", shut.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_unknown_in_another_town()
    {
        const string address = "/demandes/nid-de-poule/lieu";
        var writer = _here.Visitor();
        var ours = (await writer.Visit(address)).Document.QuerySelector("input[name=DraftId]")!.GetAttribute("value")!;
        var stranger = _there.Visitor();
        var token = TokenOn(await stranger.Visit(address));
        var before = await _there.AskAsync(db => Task.FromResult(db.Drafts.Count()));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostBare(address, ("__antiforgery", token), ("DraftId", ours))).Status);
        Assert.Equal(before, await _there.AskAsync(db => Task.FromResult(db.Drafts.Count())));
    }

    private static string TokenOn(HtmlPage page) => page.Document.QuerySelector("input[name=__antiforgery]")!.GetAttribute("value")!;
}
