using System.Net;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Platform;

public sealed class OperatorTests
{
    [Fact]
    public async Task An_operator_sees_the_towns_and_their_addresses()
    {
        var town = await Given.ATownAsync("Ville de Brindeau-sous-Console");
        var visitor = await SignedInAsync();

        var page = await visitor.Visit("/");

        var row = page.All("tbody tr").Single(line => line.Contains("Brindeau-sous-Console", StringComparison.Ordinal) && line.Contains(town.Host, StringComparison.Ordinal));
        Assert.Contains("Commune", row, StringComparison.Ordinal);
        Assert.Contains("En service", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_sentence()
    {
        var known = await Given.AnOperatorAsync();
        var visitor = await VisitorAsync();
        foreach (var email in (string[])[known.Email, "personne@plateforme.example"])
        {
            var page = await (await visitor.Visit("/connexion")).Fill("Adresse e-mail", email).Fill("Mot de passe", "au hasard").Press("Se connecter");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.StartsWith("L’adresse e-mail et le mot de passe ne vont pas ensemble.", Assert.Single(page.Summary), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/messages")]
    [InlineData("/travaux")]
    [InlineData("/messages/0b0b6c1e-4a54-4c3e-9e33-2ab1f5a7a001")]
    public async Task A_stranger_is_asked_who_he_is(string path) =>
        Assert.StartsWith("/connexion", (await (await VisitorAsync()).Visit(path)).Url, StringComparison.Ordinal);

    [Fact]
    public async Task What_waits_in_a_town_and_what_ran_is_seen_and_nobodys_words()
    {
        var town = await Given.ATownAsync("Ville de Brindeau-qui-Attend");
        await town.ARequestAsync();
        await town.RunAsync<CountBacklog>();
        var runs = town.App.Services.GetRequiredService<JobRuns>();
        await runs.EndAsync(await runs.BeginAsync(nameof(CountBacklog), default), 3, [new TimeoutException("d'un usager")]);
        var visitor = await SignedInAsync();

        Assert.Contains("1 messages", (await visitor.Visit("/")).All("tbody tr").Single(line => line.Contains("Brindeau-qui-Attend", StringComparison.Ordinal)), StringComparison.Ordinal);
        var page = await visitor.Visit("/travaux");
        Assert.Contains("Comptage de ce qui attend", page.Text, StringComparison.Ordinal);
        Assert.Contains("TimeoutException", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("usager", string.Concat(page.All("tbody, ul")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_towns_screens_are_not_here_nor_the_consoles_there()
    {
        var town = await Given.ATownAsync();
        var agent = await town.SignedInAsync();

        foreach (var path in (string[])["/agents", "/agents/connexion", "/agents/demandes"])
            Assert.Equal(HttpStatusCode.NotFound, (await (await SignedInAsync()).Visit(path)).Status);
        foreach (var path in (string[])["/messages", "/connexion"])
            Assert.Equal(HttpStatusCode.NotFound, (await agent.Visit(path)).Status);
    }

    [Fact]
    public async Task A_message_left_in_the_folder_is_read_as_its_recipient_would()
    {
        var town = await Given.ATownAsync("Ville d’Évry-aux-Chênes");
        var request = await town.ARequestAsync(RequestPhase.Resolved);
        var stamp = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);
        await town.ActAsync(request.Id, r => r.Close(ClosingReason.WorkDone, Message.ToCitizen("Réparé : voyez https://ailleurs.example/piège et <b>merci</b>.", stamp), stamp));
        var sent = (await town.MailAsync())[^1];
        var visitor = await SignedInAsync();

        var list = await visitor.Visit("/messages");
        var line = list.Document.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("Évry-aux-Chênes", StringComparison.Ordinal));
        var page = await visitor.Visit(line.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal(sent.Subject, page.Title);
        Assert.Equal("dominique.leroux@courriel.example", page.Fact("À"));
        Assert.Contains("Réparé : voyez https://ailleurs.example/piège et <b>merci</b>.", page.All(".letter")[0], StringComparison.Ordinal);
        var link = Assert.Single(page.Document.QuerySelectorAll(".letter a"));
        Assert.StartsWith($"https://{town.Host}/suivi/lien/", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(link.GetAttribute("href")!, sent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/messages/..%2f..%2fappsettings.json")]
    [InlineData("/messages/passwd")]
    [InlineData("/messages/0b0b6c1e-4a54-4c3e-9e33-2ab1f5a7a001")]
    public async Task Any_other_name_leads_to_no_file(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await SignedInAsync()).Visit(path)).Status);

    [Fact]
    public async Task Who_holds_the_server_lets_an_operator_in_again_without_his_lost_factor()
    {
        var app = await TestApp.OfRunAsync();
        var known = await Given.AnOperatorAsync();
        var visitor = await VisitorAsync();
        await visitor.SignInAs(known);

        var password = await OperatorVerb.WelcomeAsync(app.Services, known.Email, null);

        TestClock.Forward(TimeSpan.FromSeconds(31));
        Assert.StartsWith("/connexion", (await visitor.Visit("/")).Url, StringComparison.Ordinal);
        await visitor.SignInAs(known with { Password = password });
        Assert.Equal("/", (await visitor.Visit("/")).Url);
        await (await VisitorAsync()).SignInAs(new TestOperator("nouveau@plateforme.example", await OperatorVerb.WelcomeAsync(app.Services, "nouveau@plateforme.example", "Nouveau")));
    }

    private static async Task<Visitor> VisitorAsync() => new(await TestApp.OfRunAsync(), TestApp.PlatformHost);

    private static async Task<Visitor> SignedInAsync()
    {
        var visitor = await VisitorAsync();
        await visitor.SignInAs(await Given.AnOperatorAsync());
        return visitor;
    }
}
