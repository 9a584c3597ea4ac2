using System.Net;
using System.Text.RegularExpressions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Doors;

public sealed class SecondFactorTests
{
    [Fact]
    public async Task An_agent_turns_it_on_and_is_asked_for_a_code_from_then_on()
    {
        var town = await Given.ATownAsync();
        var (secret, codes) = await TurnOnAsync(await town.SignedInAsync(), "/agents/compte/second-facteur");
        Assert.Equal(10, codes.Distinct().Count());
        TestClock.Forward(TimeSpan.FromSeconds(30));

        var page = await PasswordAsync(town.Visitor(), "/agents/connexion?retour=/agents/compte", town.Camille.Email, town.Camille.Password);
        Assert.Equal("/agents/connexion/code", page.Url);
        page = await page.Fill("Code à six chiffres", "000000").Press("Se connecter");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Fill("Code à six chiffres", Now(secret)).Press("Se connecter");

        Assert.Equal("/agents/compte", page.Url);
        Assert.Contains("Codes de secours restants : 10", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var town = await Given.ATownAsync();
        await TurnOnAsync(await town.SignedInAsync(), "/agents/compte/second-facteur");
        var visitor = town.Visitor();

        await PasswordAsync(visitor, "/agents/connexion", town.Camille.Email, town.Camille.Password);

        Assert.StartsWith("/agents/connexion", (await visitor.Visit("/agents/demandes")).Url, StringComparison.Ordinal);
        TestClock.Forward(TimeSpan.FromMinutes(11));
        Assert.Equal("/agents/connexion", (await visitor.Visit("/agents/connexion/code")).Url);
    }

    [Fact]
    public async Task A_code_serves_once_be_it_of_the_telephone_or_of_paper()
    {
        var town = await Given.ATownAsync();
        var (secret, codes) = await TurnOnAsync(await town.SignedInAsync(), "/agents/compte/second-facteur");
        TestClock.Forward(TimeSpan.FromSeconds(30));
        foreach (var code in (string[])[Now(secret), codes[3]])
        {
            var (first, second) = (await HalfWayAsync(town), await HalfWayAsync(town));
            var answers = await Task.WhenAll(((HtmlPage[])[first, second]).Select(page => page.Fill("Code à six chiffres", code).Press("Se connecter")));

            Assert.Single(answers, answer => answer.Url == "/agents/demandes");
            Assert.Single(answers, answer => answer.Status is HttpStatusCode.UnprocessableEntity);
        }
        Assert.Equal(9, await town.AskAsync(db => db.Users.AsNoTracking().Where(a => a.AuthenticatorSecret != null).Select(a => a.RecoveryCodes.Count).SingleAsync()));
    }

    [Fact]
    public async Task Wrong_codes_wait_and_the_password_typed_again_does_not_buy_more_of_them()
    {
        var town = await Given.ATownAsync();
        await TurnOnAsync(await town.SignedInAsync(), "/agents/compte/second-facteur");
        var page = await HalfWayAsync(town);
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Fill("Code à six chiffres", "000000").Press("Se connecter")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await page.Fill("Code à six chiffres", "000000").Press("Se connecter")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await (await HalfWayAsync(town)).Fill("Code à six chiffres", "000000").Press("Se connecter")).Status);
    }

    [Fact]
    public async Task Neither_the_secret_nor_a_recovery_code_is_kept_in_clear()
    {
        var town = await Given.ATownAsync();
        var (secret, codes) = await TurnOnAsync(await town.SignedInAsync(), "/agents/compte/second-facteur");

        var kept = await town.AskAsync(db => db.Users.AsNoTracking().SingleAsync(a => a.AuthenticatorSecret != null));

        Assert.DoesNotContain(Base32.Encode(secret), kept.AuthenticatorSecret!, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(secret), kept.AuthenticatorSecret!, StringComparison.Ordinal);
        Assert.Empty(kept.RecoveryCodes.Intersect(codes.Select(code => code.Replace("-", "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task It_is_turned_off_with_the_password_only()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        await TurnOnAsync(visitor, "/agents/compte/second-facteur");

        var page = await (await visitor.Visit("/agents/compte/second-facteur")).Fill("Mot de passe actuel", "au hasard").Press("Désactiver le second facteur");
        Assert.Equal("Ce n’est pas votre mot de passe actuel.", page.Errors["Mot de passe actuel"]);
        page = await page.Fill("Mot de passe actuel", town.Camille.Password).Press("Désactiver le second facteur");

        Assert.Equal("Le second facteur est désactivé.", page.Flash);
        Assert.Equal("/agents/demandes", (await PasswordAsync(town.Visitor(), "/agents/connexion", town.Camille.Email, town.Camille.Password)).Url);
    }

    [Fact]
    public async Task In_production_an_operator_sets_one_up_before_anything_else_and_then_needs_it()
    {
        await using var app = await TestApp.StartAsync(new() { ["environment"] = "Production" });
        var known = await Given.AnOperatorAsync();
        var visitor = new Visitor(app, TestApp.PlatformHost);

        var page = await PasswordAsync(visitor, "/connexion", known.Email, known.Password);
        Assert.Equal("/second-facteur", page.Url);
        Assert.StartsWith("/connexion", (await visitor.Visit("/")).Url, StringComparison.Ordinal);
        var (secret, _) = await TurnOnAsync(visitor, "/second-facteur");
        Assert.Equal("/", (await visitor.Visit("/")).Url);
        await (await visitor.Visit("/")).Press("Se déconnecter");

        TestClock.Forward(TimeSpan.FromSeconds(30));
        page = await PasswordAsync(visitor, "/connexion", known.Email, known.Password);
        Assert.Equal("/connexion/code", page.Url);
        Assert.StartsWith("/connexion", (await visitor.Visit("/second-facteur")).Url == "/second-facteur" ? "set up twice" : "/connexion", StringComparison.Ordinal);
        page = await (await visitor.Visit("/connexion/code")).Fill("Code à six chiffres", Now(secret)).Press("Se connecter");
        Assert.Equal("/", page.Url);
    }

    private static async Task<HtmlPage> HalfWayAsync(Town town) => await PasswordAsync(town.Visitor(), "/agents/connexion", town.Camille.Email, town.Camille.Password);

    private static async Task<HtmlPage> PasswordAsync(Visitor visitor, string door, string email, string password) =>
        await (await visitor.Visit(door)).Fill("Adresse e-mail", email).Fill("Mot de passe", password).Press("Se connecter");

    /// <summary>As an application would: from the secret on the page, which a wrong code does not change.</summary>
    private static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> TurnOnAsync(Visitor visitor, string address)
    {
        var page = await visitor.Visit(address);
        var secret = Base32Bytes(page.All("[data-test=secret]").Single());
        page = await page.Fill("Code à six chiffres", "000000").Press("Activer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(secret, Base32Bytes(page.All("[data-test=secret]").Single()));
        page = await page.Fill("Code à six chiffres", Now(secret)).Press("Activer");
        Assert.Equal("Vos codes de secours", page.Title);
        return (secret, page.All(".recovery-codes li"));
    }

    private static string Now(byte[] secret) => Totp.CodeAt(Totp.StepAt(TestClock.Now), secret);

    private static byte[] Base32Bytes(string letters)
    {
        var bits = string.Concat(Regex.Replace(letters, @"\s", "").Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length is 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
