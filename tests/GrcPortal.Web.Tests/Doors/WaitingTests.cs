using System.Net;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Doors;

/// <summary>Guessing gets slow, and nobody is ever shut out by another.</summary>
public sealed class WaitingTests
{
    private const int Free = 5;

    public static TheoryData<string> Sides() => ["/agents/connexion", "/compte/connexion"];

    [Theory, MemberData(nameof(Sides))]
    public async Task After_a_few_wrong_passwords_one_waits_and_a_right_one_is_not_even_looked_at(string side)
    {
        var town = await Given.ATownAsync();
        var (email, password) = await SomeoneAsync(town, side);
        var stranger = town.Visitor();
        for (var i = 0; i < Free; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(stranger, side, email, "au hasard")).Status);

        var page = await TryAsync(stranger, side, email, password);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Matches("^Trop d’essais : attendez encore [1-5] secondes, puis recommencez", Assert.Single(page.Summary));
        Assert.InRange(page.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        Assert.Equal(email, page.Value("Adresse e-mail"));

        TestClock.Forward(TimeSpan.FromSeconds(6));
        Assert.DoesNotContain("connexion", (await TryAsync(stranger, side, email, password)).Url, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sides))]
    public async Task An_unknown_address_waits_exactly_as_a_known_one(string side)
    {
        var town = await Given.ATownAsync();
        var (known, _) = await SomeoneAsync(town, side);

        Assert.Equal(await AnswersAsync(town, side, known), await AnswersAsync(town, side, "personne@nulle-part.example"));
    }

    [Fact]
    public async Task Each_further_failure_doubles_the_wait()
    {
        var town = await Given.ATownAsync();
        var visitor = town.Visitor();
        for (var i = 0; i < Free; i++) await TryAsync(visitor, "/agents/connexion", town.Camille.Email, "au hasard");

        foreach (var seconds in (int[])[5, 10, 20, 40])
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(visitor, "/agents/connexion", town.Camille.Email, "au hasard")).Status);
            TestClock.Forward(TimeSpan.FromSeconds(seconds + 1));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(visitor, "/agents/connexion", town.Camille.Email, "au hasard")).Status);
        }
    }

    [Fact]
    public async Task The_browser_that_entered_before_enters_at_once_whatever_a_stranger_tries()
    {
        var town = await Given.ATownAsync();
        var own = await town.SignedInAsync();
        await (await own.Visit("/agents")).Press("Se déconnecter");
        var stranger = town.Visitor();
        for (var i = 0; i < 2 * Free; i++) await TryAsync(stranger, "/agents/connexion", town.Camille.Email, "au hasard");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(town.Visitor(), "/agents/connexion", town.Camille.Email, town.Camille.Password)).Status);
        Assert.Equal("/agents/demandes", (await TryAsync(own, "/agents/connexion", town.Camille.Email, town.Camille.Password)).Url);
    }

    [Fact]
    public async Task A_known_browser_is_known_for_its_own_accounts_only()
    {
        var town = await Given.ATownAsync();
        var karims = await town.SignedInAsync(town.Karim);
        await (await karims.Visit("/agents")).Press("Se déconnecter");
        var stranger = town.Visitor();
        for (var i = 0; i < Free; i++) await TryAsync(stranger, "/agents/connexion", town.Camille.Email, "au hasard");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(karims, "/agents/connexion", town.Camille.Email, "au hasard")).Status);
    }

    [Fact]
    public async Task A_hundred_guesses_at_once_are_a_hundred_guesses()
    {
        var town = await Given.ATownAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => town.Visitor().Visit("/agents/connexion")));

        var answers = await Task.WhenAll(pages.Select(page => page.Fill("Adresse e-mail", town.Camille.Email).Fill("Mot de passe", "au hasard").Press("Se connecter")));

        Assert.Equal(Free, answers.Count(answer => answer.Status is HttpStatusCode.UnprocessableEntity));
        Assert.Equal(20 - Free, answers.Count(answer => answer.Status is HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Many_accounts_tried_from_one_address_wait_too_but_far_later()
    {
        var town = await Given.ATownAsync();
        var visitor = town.Visitor();
        for (var i = 0; i < 50; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(visitor, "/agents/connexion", $"personne{i}@ici.example", "x")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(visitor, "/agents/connexion", "personne50@ici.example", "x")).Status);
    }

    [Fact]
    public async Task Nothing_typed_can_be_read_in_what_is_kept_and_it_does_not_stay()
    {
        var town = await Given.ATownAsync();
        await TryAsync(town.Visitor(), "/agents/connexion", town.Camille.Email, "au hasard");
        var rows = await town.AskAsync(db => db.SignInAttempts.AsNoTracking().ToListAsync());
        Assert.All(rows, row => Assert.Equal(32, row.Key.Length));
        Assert.NotEmpty(rows);

        TestClock.Forward(TimeSpan.FromDays(3));
        await town.RunAsync<Core.Organisation.ForgetOldSignIns>();

        Assert.Empty(await town.AskAsync(db => db.SignInAttempts.AsNoTracking().ToListAsync()));
    }

    [Fact]
    public async Task An_operator_waits_as_well()
    {
        var app = await TestApp.OfRunAsync();
        var known = await Given.AnOperatorAsync();
        var visitor = new Visitor(app, TestApp.PlatformHost);
        for (var i = 0; i < Free; i++) await TryAsync(visitor, "/connexion", known.Email, "au hasard");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(visitor, "/connexion", known.Email, known.Password)).Status);
        TestClock.Forward(TimeSpan.FromSeconds(6));
        Assert.Equal("/", (await TryAsync(visitor, "/connexion", known.Email, known.Password)).Url);
    }

    private static async Task<string> AnswersAsync(Town town, string side, string email)
    {
        var (visitor, seen) = (town.Visitor(), new List<string>());
        for (var i = 0; i < Free + 2; i++)
        {
            var page = await TryAsync(visitor, side, email, "au hasard");
            seen.Add($"{(int)page.Status} {System.Text.RegularExpressions.Regex.Replace(string.Join('|', page.Summary), "[0-9]+", "N")}");
        }
        return string.Join('\n', seen);
    }

    private static async Task<(string Email, string Password)> SomeoneAsync(Town town, string side)
    {
        if (side.StartsWith("/agents", StringComparison.Ordinal)) return (town.Camille.Email, town.Camille.Password);
        var citizen = await town.ACitizenAsync();
        return (citizen.Email, citizen.Password);
    }

    private static async Task<HtmlPage> TryAsync(Visitor visitor, string side, string email, string password) =>
        await (await visitor.Visit(side)).Fill("Adresse e-mail", email).Fill("Mot de passe", password).Press("Se connecter");
}
