using System.Net;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Tests.Notifications;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>The screens of a town's mail server: what they keep, what they say, what they never show.</summary>
public sealed class RelayTests : IAsyncLifetime
{
    private const string Screen = "/administration/messagerie";
    private TestApp _app = null!;

    public async Task InitializeAsync() => _app = await TestApp.StartAsync(new() { ["Mail:AllowPrivateRelays"] = "true" });

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_password_is_sealed_for_its_town_never_shown_again_and_goes_to_no_other_server()
    {
        var (town, other) = (await Given.ATownAsync(_app), await Given.ATownAsync(_app));
        var page = await (await AdminAsync(town)).Visit(Screen);

        page = await page.Fill("Nom du serveur", "SMTP.brindeau.example").Fill("Identifiant", "brindeau").Fill("Mot de passe", "sésame-1234").Press("Enregistrer");

        Assert.StartsWith("Les réglages sont enregistrés", page.Flash, StringComparison.Ordinal);
        Assert.DoesNotContain("sésame", page.Body, StringComparison.Ordinal);
        Assert.Contains("Un mot de passe est gardé", page.Text, StringComparison.Ordinal);
        var kept = await town.AskAsync(db => db.MailRelays.SingleAsync());
        Assert.Equal("smtp.brindeau.example", kept.Host);
        Assert.Equal("sésame-1234", await OpenAsync(town, kept.ProtectedPassword));
        Assert.Null(await OpenAsync(other, kept.ProtectedPassword));

        await page.Fill("Nom affiché", "Mairie").Press("Enregistrer");
        Assert.Equal(kept.ProtectedPassword, await town.AskAsync(db => db.MailRelays.Select(r => r.ProtectedPassword).SingleAsync()));

        page = await (await (await AdminAsync(town)).Visit(Screen)).Fill("Nom du serveur", "smtp.ailleurs.example").Press("Enregistrer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("ancien serveur", page.Errors["Mot de passe"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nom du serveur", "smtp ville fr", "sans espace")]
    [InlineData("Nom du serveur", "https://smtp.ville.fr", "sans espace")]
    [InlineData("Nom du serveur", "", "Écrivez le nom")]
    [InlineData("Adresse d’expédition", "a@b.example, c@d.example", "une seule adresse")]
    [InlineData("Adresse de réponse", "pas-une-adresse", "une seule adresse")]
    public async Task What_is_no_server_or_no_address_is_refused_beside_its_field(string field, string typed, string why)
    {
        var town = await Given.ATownAsync(_app);
        var page = await (await AdminAsync(town)).Visit(Screen);

        page = await page.Fill("Nom du serveur", "smtp.ville.fr").Fill(field, typed).Press("Enregistrer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Errors[field], StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync(db => db.MailRelays.CountAsync()));
    }

    [Fact]
    public async Task A_test_message_says_how_far_it_came()
    {
        using var relay = new FakeRelay { Password = "le bon" };
        var town = await Given.ATownAsync(_app);
        await TownRelayTests.RelayAsync(town, relay, r => (r.UserName, r.IsActive) = ("brindeau", false), "le mauvais");
        var person = await town.AnAgentAsync(RoleCode.InformationTechnology);
        var admin = await town.SignedInAsync(person);

        var page = await (await admin.Visit(Screen)).Press("Envoyer un message d’essai");
        Assert.Contains("L’identifiant ou le mot de passe est refusé (code 535)", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Trouver le serveur fait", "S’y connecter fait", "Être accueilli fait", "S’identifier échoué"], page.All("ol.lines li"));

        relay.Password = "le mauvais";
        relay.SenderReply = "553 no";
        Assert.Contains("n’accepte pas l’adresse d’expédition (code 553)", (await (await admin.Visit(Screen)).Press("Envoyer un message d’essai")).Text, StringComparison.Ordinal);

        relay.SenderReply = "250 ok";
        page = await (await admin.Visit(Screen)).Press("Envoyer un message d’essai");
        Assert.Contains($"a pris le message pour {person.Email}", page.Text, StringComparison.Ordinal);
        Assert.Equal([person.Email], Assert.Single(relay.Letters).Recipients);
        Assert.False(await town.AskAsync(db => db.MailRelays.Select(r => r.IsActive).SingleAsync()));
    }

    [Fact]
    public async Task What_was_given_up_is_listed_and_sent_again_one_or_all_and_the_agent_knows_of_it()
    {
        using var relay = new FakeRelay();
        var (town, other) = (await Given.ATownAsync(_app), await Given.ATownAsync(_app));
        await TownRelayTests.RelayAsync(town, relay);
        var refused = await town.ARequestAsync(filed: new() { Email = "550.nobody@courriel.example" });
        await town.ARequestAsync(filed: new() { Email = "553.nobody@courriel.example" });
        await town.RunAsync<SendMessages>();
        var admin = await AdminAsync(town);

        Assert.Contains("L’adresse a refusé le message.", (await (await town.SignedInAsync()).Visit($"/agents/demandes/{refused.Id}")).Text, StringComparison.Ordinal);
        var list = await admin.Visit($"{Screen}/non-remis");
        Assert.Equal(2, list.All("tbody tr").Count);
        Assert.DoesNotContain("courriel.example", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Accusé", (await (await AdminAsync(other)).Visit($"{Screen}/non-remis")).Text, StringComparison.Ordinal);

        list = await list.Press($"Renvoyer Accusé de réception {refused.Reference}");
        Assert.Equal("Messages remis en route : 1.", list.Flash);
        list = await list.Press("Tout renvoyer");
        Assert.Contains("Tout est parti", list.Text, StringComparison.Ordinal);
        Assert.Equal([(OutgoingState.Pending, 0), (OutgoingState.Pending, 0)], (await town.AskAsync(db => db.OutgoingMessages.Select(m => new { m.State, m.Attempts }).ToListAsync())).Select(m => (m.State, m.Attempts)));
    }

    private static async Task<Visitor> AdminAsync(Town town) => await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));

    private static async Task<string?> OpenAsync(Town town, string? sealedPassword)
    {
        await using var scope = town.Scope();
        return scope.ServiceProvider.GetRequiredService<RelaySecret>().Open(sealedPassword);
    }
}
