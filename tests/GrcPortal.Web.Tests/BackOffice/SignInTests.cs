using System.Net;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice;

public sealed class SignInTests
{
    private const string Refused = "L’adresse e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux et recommencez.";

    [Fact]
    public async Task An_agent_signs_in_and_lands_on_the_demand_he_came_for()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var visitor = town.Visitor();

        var page = await visitor.Visit($"/agents/demandes/{request.Id}");
        Assert.StartsWith("/agents/connexion?retour=", page.Url, StringComparison.Ordinal);
        page = await page.Fill("Adresse e-mail", town.Camille.Email.ToUpperInvariant()).Fill("Mot de passe", town.Camille.Password).Press("Se connecter");

        Assert.Equal($"/agents/demandes/{request.Id}", page.Url);
        Assert.Contains("Camille Roux", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_sentence()
    {
        var town = await Given.ATownAsync();
        foreach (var (email, password) in new[] { (town.Camille.Email, "autre-mot-de-passe"), ("personne@nulle-part.example", town.Camille.Password), ("pas une adresse", "x") })
        {
            var page = await SignInAsync(town, email, password);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal([Refused], page.Summary);
            Assert.Equal(email, page.Value("Adresse e-mail"));
            Assert.Equal("", page.Value("Mot de passe"));
        }
    }

    [Fact]
    public async Task Another_towns_account_opens_nothing_here()
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));

        var page = await SignInAsync(here, elsewhere.Camille.Email, elsewhere.Camille.Password);

        Assert.Equal([Refused], page.Summary);
    }

    [Fact]
    public async Task An_agent_who_left_no_longer_enters()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Agents.Where(agent => agent.Id == town.Karim.Id).ExecuteUpdateAsync(set => set.SetProperty(agent => agent.IsActive, false)));

        Assert.Equal([Refused], (await SignInAsync(town, town.Karim.Email, town.Karim.Password)).Summary);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_each_field()
    {
        var page = await SignInAsync(await Given.ATownAsync(), "", "");

        Assert.Equal("Écrivez votre adresse e-mail.", page.Errors["Adresse e-mail"]);
        Assert.Equal("Écrivez votre mot de passe.", page.Errors["Mot de passe"]);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("/agentsailleurs")]
    [InlineData("/demandes")]
    public async Task The_way_back_never_leaves_the_agents_side(string retour)
    {
        var town = await Given.ATownAsync();
        var page = await town.Visitor().Visit($"/agents/connexion?retour={Uri.EscapeDataString(retour)}");

        page = await page.Fill("Adresse e-mail", town.Camille.Email).Fill("Mot de passe", town.Camille.Password).Press("Se connecter");

        Assert.Equal("/agents/demandes", page.Url);
    }

    [Fact]
    public async Task Signing_out_closes_the_screens()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();

        var page = await (await visitor.Visit("/agents")).Press("Se déconnecter");

        Assert.Equal("/agents/connexion", page.Url);
        Assert.StartsWith("/agents/connexion", (await visitor.Visit("/agents/demandes")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_tries_have_to_wait()
    {
        await using var app = await TestApp.StartAsync(new() { ["Limits:SignInsPerMinute"] = "3" });
        var town = await Given.ATownAsync(app);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(town, town.Camille.Email, "au hasard")).Status);

        var page = await SignInAsync(town, town.Camille.Email, town.Camille.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.True(page.Response.Headers.RetryAfter is not null);
    }

    private static async Task<HtmlPage> SignInAsync(Town town, string email, string password) =>
        await (await town.Visitor().Visit("/agents/connexion")).Fill("Adresse e-mail", email).Fill("Mot de passe", password).Press("Se connecter");
}
