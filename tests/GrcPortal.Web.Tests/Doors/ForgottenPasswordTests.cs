using System.Net;
using System.Text.RegularExpressions;
using GrcPortal.Core.Notifications;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Doors;

public sealed partial class ForgottenPasswordTests
{
    private const string Fresh = "un tout nouveau mot de passe";

    public static TheoryData<string> Sides() => ["/agents", "/compte"];

    [Theory, MemberData(nameof(Sides))]
    public async Task A_link_by_mail_leads_to_a_new_password_and_closes_what_was_open(string side)
    {
        var town = await Given.ATownAsync();
        var (email, password) = await SomeoneAsync(town, side);
        var open = town.Visitor();
        await SignInAsync(open, side, email, password);
        await AskAsync(town, side, email);
        var mail = Assert.Single(await town.MailAsync());
        Assert.Equal(email, mail.To);
        Assert.StartsWith($"https://{town.Host}{side}/mot-de-passe/", LinkIn(mail), StringComparison.Ordinal);

        var visitor = town.Visitor();
        var page = await visitor.Visit(new Uri(LinkIn(mail)).AbsolutePath);
        Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
        page = await page.Fill("Nouveau mot de passe", Fresh).Fill("Le même, une seconde fois", Fresh).Press("Enregistrer");

        Assert.Equal("Votre mot de passe est changé.", page.Flash);
        Assert.Equal($"{side}/connexion", page.Url);
        TestClock.Forward(TimeSpan.FromSeconds(31));
        Assert.Contains("connexion", (await open.Visit(side)).Url, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(town.Visitor(), side, email, password)).Status);
        Assert.DoesNotContain("connexion", (await SignInAsync(town.Visitor(), side, email, Fresh)).Url, StringComparison.Ordinal);
        Assert.StartsWith("Votre mot de passe a changé", (await town.MailAsync())[^1].Subject, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sides))]
    public async Task Known_unknown_and_disabled_get_the_same_answer_the_same_way(string side)
    {
        var town = await Given.ATownAsync();
        var (known, _) = await SomeoneAsync(town, side);
        await town.DoAsync(db => db.Agents.Where(agent => agent.Id == town.Karim.Id).ExecuteUpdateAsync(set => set.SetProperty(agent => agent.IsActive, false)));

        var answers = new List<string>();
        foreach (var email in (string[])[known, "personne@nulle-part.example", town.Karim.Email])
        {
            var page = await AskAsync(town, side, email);
            answers.Add($"{page.Status} {page.Url} {page.Text}");
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(3, await town.AskAsync(db => db.OutgoingMessages.CountAsync(m => m.Text == NotificationText.PasswordReset)));   // the same work for each
        Assert.Equal(known, Assert.Single(await town.MailAsync()).To);
    }

    [Theory]
    [InlineData("used")]
    [InlineData("too old")]
    [InlineData("replaced")]
    [InlineData("stamp")]
    [InlineData("address")]
    [InlineData("disabled")]
    [InlineData("another town")]
    [InlineData("another side")]
    [InlineData("forged")]
    public async Task A_link_that_does_not_serve_says_nothing_more(string why)
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        await AskAsync(town, "/agents", town.Camille.Email);
        var path = new Uri(LinkIn((await town.MailAsync())[0])).AbsolutePath;
        var visitor = why is "another town" ? elsewhere.Visitor() : town.Visitor();
        switch (why)
        {
            case "used":
                await (await visitor.Visit(path)).Fill("Nouveau mot de passe", Fresh).Fill("Le même, une seconde fois", Fresh).Press("Enregistrer");
                break;
            case "too old":
                TestClock.Forward(TimeSpan.FromMinutes(31));
                break;
            case "replaced":
                await AskAsync(town, "/agents", town.Camille.Email);
                await town.MailAsync();
                break;
            case "stamp":
                await town.DoAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.SecurityStamp, "autre")));
                break;
            case "address":
                await town.DoAsync(db => db.Users.Where(a => a.Email == town.Camille.Email).ExecuteUpdateAsync(set => set.SetProperty(a => a.UserName, "agent:autre@ici.example")));
                break;
            case "disabled":
                await town.DoAsync(db => db.Agents.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsActive, false)));
                break;
            case "another side":
                path = path.Replace("/agents/", "/compte/", StringComparison.Ordinal);
                break;
            case "forged":
                path = path[..^4] + "AAAA";
                break;
        }

        var page = await visitor.Visit(path);

        if (why is "disabled")   // the link may open; the door stays shut
        {
            await page.Fill("Nouveau mot de passe", Fresh).Fill("Le même, une seconde fois", Fresh).Press("Enregistrer");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(visitor, "/agents", town.Camille.Email, Fresh)).Status);
            return;
        }
        Assert.Equal((HttpStatusCode.NotFound, "Ce lien ne sert plus"), (page.Status, page.Title));
    }

    [Fact]
    public async Task Of_two_posts_of_one_link_at_once_one_sets_the_password()
    {
        var town = await Given.ATownAsync();
        await AskAsync(town, "/agents", town.Camille.Email);
        var path = new Uri(LinkIn((await town.MailAsync())[0])).AbsolutePath;
        var pages = await Task.WhenAll(town.Visitor().Visit(path), town.Visitor().Visit(path));

        var answers = await Task.WhenAll(pages.Select((page, i) =>
            page.Fill("Nouveau mot de passe", $"{Fresh} {i}").Fill("Le même, une seconde fois", $"{Fresh} {i}").Press("Enregistrer")));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("court", "court", "Entre 12 et 128 caractères : une phrase convient très bien.")]
    [InlineData("", "", "Choisissez un mot de passe.")]
    public async Task A_password_is_long_and_that_is_all_that_is_asked(string typed, string again, string error)
    {
        var town = await Given.ATownAsync();
        await AskAsync(town, "/agents", town.Camille.Email);
        var page = await town.Visitor().Visit(new Uri(LinkIn((await town.MailAsync())[0])).AbsolutePath);

        page = await page.Fill("Nouveau mot de passe", typed).Fill("Le même, une seconde fois", again).Press("Enregistrer");
        Assert.Equal(error, page.Errors["Nouveau mot de passe"]);

        page = await page.Fill("Nouveau mot de passe", "aaaaaaaaaaaa").Fill("Le même, une seconde fois", "aaaaaaaaaaab").Press("Enregistrer");
        Assert.Equal("Les deux mots de passe ne sont pas les mêmes.", page.Errors["Le même, une seconde fois"]);
    }

    [Fact]
    public async Task Asking_again_and_again_writes_to_nobody_and_looks_the_same()
    {
        var town = await Given.ATownAsync();
        for (var i = 0; i < 9; i++) Assert.Equal("/agents/mot-de-passe/envoye", (await AskAsync(town, "/agents", town.Camille.Email)).Url);

        Assert.Equal(5, (await town.MailAsync()).Count);
    }

    private static async Task<HtmlPage> AskAsync(Town town, string side, string email) =>
        await (await town.Visitor().Visit($"{side}/mot-de-passe")).Fill("Adresse e-mail", email).Press("Envoyer le lien");

    private static async Task<HtmlPage> SignInAsync(Visitor visitor, string side, string email, string password) =>
        await (await visitor.Visit($"{side}/connexion")).Fill("Adresse e-mail", email).Fill("Mot de passe", password).Press("Se connecter");

    private static async Task<(string Email, string Password)> SomeoneAsync(Town town, string side)
    {
        if (side is "/agents") return (town.Camille.Email, town.Camille.Password);
        var citizen = await town.ACitizenAsync();
        return (citizen.Email, citizen.Password);
    }

    private static string LinkIn(OutgoingMail mail) => Address().Match(mail.Text).Value;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
