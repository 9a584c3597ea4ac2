using System.Net;
using System.Text.RegularExpressions;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Doors;

public sealed partial class CitizenAccountTests
{
    private const string Email = "ariane.blin@courriel.example", Password = "une phrase à retenir";

    [Fact]
    public async Task An_account_begins_with_an_address_and_opens_once_it_is_proved()
    {
        var town = await Given.ATownAsync();
        var visitor = town.Visitor();

        var page = await RegisterAsync(visitor, Email);
        Assert.Equal("/compte/inscription/envoye", page.Url);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(visitor, Email, "")).Status);   // nothing to sign in to yet

        var mail = Assert.Single(await town.MailAsync());
        Assert.StartsWith($"https://{town.Host}/compte/confirmation/", LinkIn(mail), StringComparison.Ordinal);
        page = await visitor.Visit(PathIn(mail));
        page = await page.Fill("Nom", "Ariane Blin").Fill("Nouveau mot de passe", Password).Fill("Le même, une seconde fois", Password).Press("Ouvrir mon compte");

        Assert.Equal("/compte", page.Url);
        Assert.Equal("Votre compte est ouvert.", page.Flash);
        Assert.Contains("Ariane Blin", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Visit(PathIn(mail))).Status);   // once
        Assert.Equal("/compte", (await SignInAsync(town.Visitor(), Email.ToUpperInvariant(), Password)).Url);
    }

    [Fact]
    public async Task An_address_that_has_an_account_gets_the_same_answer_and_another_message()
    {
        var town = await Given.ATownAsync();
        var citizen = await town.ACitizenAsync();

        var (known, unknown) = (await RegisterAsync(town.Visitor(), citizen.Email), await RegisterAsync(town.Visitor(), Email));

        Assert.Equal((unknown.Status, unknown.Url, unknown.Text), (known.Status, known.Url, known.Text));
        var mails = await town.MailAsync();
        Assert.StartsWith("Vous avez déjà un compte", mails.Single(mail => mail.To == citizen.Email).Subject, StringComparison.Ordinal);
        Assert.StartsWith("Confirmez votre adresse", mails.Single(mail => mail.To == Email).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_may_be_a_citizen_too_in_the_same_browser()
    {
        var town = await Given.ATownAsync();
        var citizen = await town.ACitizenAsync(town.Camille.Email, "Camille, chez elle");
        var visitor = await town.SignedInAsync();

        await visitor.SignInAs(citizen);

        Assert.Contains("Camille, chez elle", (await visitor.Visit("/compte")).Text, StringComparison.Ordinal);
        Assert.Equal("/agents/demandes", (await visitor.Visit("/agents/demandes")).Url);
        await (await visitor.Visit("/compte")).Press("Se déconnecter");
        Assert.StartsWith("/compte/connexion", (await visitor.Visit("/compte")).Url, StringComparison.Ordinal);
        Assert.Equal("/agents/demandes", (await visitor.Visit("/agents/demandes")).Url);
    }

    [Fact]
    public async Task A_citizens_ticket_is_nothing_on_the_agents_side()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync(await town.ACitizenAsync());
        foreach (Cookie cookie in visitor.Cookies.GetAllCookies().Where(c => c.Name is "__Host-grc-citoyen").ToList())
            visitor.Cookies.Add(new Cookie("__Host-grc-agent", cookie.Value, "/", town.Host) { Secure = true });

        Assert.StartsWith("/agents/connexion", (await visitor.Visit("/agents/demandes")).Url, StringComparison.Ordinal);
        Assert.StartsWith("/agents/connexion", (await visitor.Visit("/agents/compte")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demand_filed_signed_in_is_filled_in_listed_and_opens_without_its_code()
    {
        var town = await Given.ATownAsync();
        var citizen = await town.ACitizenAsync();
        var visitor = await town.SignedInAsync(citizen);

        await FileAsync(visitor, page =>
        {
            Assert.Equal(citizen.Email, page.Value("Votre e-mail"));
            Assert.Equal(citizen.Name, page.Value("Votre nom"));
        });

        var list = await (await town.SignedInAsync(citizen)).Visit("/compte");   // another browser of his
        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());
        Assert.Contains(request.Reference, list.Text, StringComparison.Ordinal);
        var page = await list.Follow("Nid-de-poule, affaissement");
        Assert.Contains("Un trou profond au milieu de la chaussée.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Votre message", "Il s’agrandit encore.").Press("Envoyer");
        Assert.Equal("Votre message est envoyé au service.", page.Flash);
        Assert.Equal(citizen.AccountId, (await town.AskAsync(db => db.Requesters.AsNoTracking().SingleAsync())).AccountId);
    }

    [Fact]
    public async Task Another_citizens_demand_stays_shut_and_is_not_listed()
    {
        var town = await Given.ATownAsync();
        var (owner, other) = (await town.ACitizenAsync(), await town.ACitizenAsync(Email, "Ariane Blin"));
        await FileAsync(await town.SignedInAsync(owner));
        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());

        var reader = await town.SignedInAsync(other);
        Assert.DoesNotContain(request.Reference, (await reader.Visit("/compte")).Text, StringComparison.Ordinal);
        var page = await reader.Visit($"/suivi/{request.TrackingCode}");
        var stranger = await town.Visitor().Visit($"/suivi/{request.TrackingCode}");

        Assert.DoesNotContain("Un trou profond au milieu de la chaussée.", page.Text, StringComparison.Ordinal);
        Assert.Equal(stranger.Text, page.Text);
    }

    [Fact]
    public async Task Newest_first_and_never_once_anonymised()
    {
        var town = await Given.ATownAsync();
        var citizen = await town.ACitizenAsync();
        var visitor = await town.SignedInAsync(citizen);
        using (TestClock.At(TestClock.Now.AddDays(-2))) await FileAsync(await town.SignedInAsync(citizen));
        await FileAsync(visitor);

        Assert.Equal(["2026-000002", "2026-000001"], (await visitor.Visit("/compte")).All("main li.panel .number").Select(number => Regex.Replace(number, "^[0-9]{4}", "2026")));
    }

    [Fact]
    public async Task Who_leaves_takes_the_account_and_its_sessions_but_not_the_demands()
    {
        var town = await Given.ATownAsync();
        var citizen = await town.ACitizenAsync();
        var visitor = await town.SignedInAsync(citizen);
        await FileAsync(visitor);
        var copy = visitor.CarriedTo(town.App, town.Host);

        var page = await (await visitor.Visit("/compte/suppression")).Fill("Mot de passe", "au hasard").Press("Supprimer mon compte");
        Assert.Equal("Ce n’est pas votre mot de passe actuel.", page.Errors["Mot de passe"]);
        page = await page.Fill("Mot de passe", citizen.Password).Press("Supprimer mon compte");

        Assert.Equal(("/", "Votre compte est supprimé."), (page.Url, page.Flash));
        Assert.Equal(HttpStatusCode.Found, (await copy.Visit("/compte")).Status);
        Assert.False(await town.AskAsync(db => db.Users.AnyAsync(a => a.Id == citizen.AccountId)));
        Assert.True(await town.AskAsync(db => db.Requesters.AsNoTracking().SingleAsync()) is { AccountId: null } person && person.Email == citizen.Email);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(visitor, citizen.Email, citizen.Password)).Status);
    }

    [Fact]
    public async Task Signing_out_on_a_shared_computer_leaves_no_demand_open()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync(await town.ACitizenAsync());
        await FileAsync(visitor);
        var code = (await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync())).TrackingCode;

        await (await visitor.Visit("/compte")).Press("Se déconnecter");

        Assert.DoesNotContain("Un trou profond au milieu de la chaussée.", (await visitor.Visit($"/suivi/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_nobody_confirms_is_forgotten_after_a_week()
    {
        var town = await Given.ATownAsync();
        await RegisterAsync(town.Visitor(), Email);
        await town.MailAsync();

        TestClock.Forward(TimeSpan.FromDays(8));
        await town.RunAsync<ForgetOldSignIns>();

        Assert.False(await town.AskAsync(db => db.Users.AnyAsync(a => a.Email == Email)));
        Assert.Equal(2, await town.AskAsync(db => db.Users.CountAsync()));   // the agents stay
    }

    [Fact]
    public async Task Whatever_host_is_asked_links_name_the_towns_own()
    {
        var town = await Given.ATownAsync();
        var visitor = town.Visitor();
        var token = (await visitor.Visit("/compte/inscription")).Document.QuerySelector("input[name=__antiforgery]")!.GetAttribute("value")!;

        await visitor.SendAsync(() => new(HttpMethod.Post, "/compte/inscription")
        {
            Headers = { { "X-Forwarded-Host", "pirate.example" }, { "X-Original-Host", "pirate.example" }, { "Forwarded", "host=pirate.example" } },
            Content = new FormUrlEncodedContent([new("__antiforgery", token), new("Email", Email)]),
        });

        Assert.StartsWith($"https://{town.Host}/", LinkIn(Assert.Single(await town.MailAsync())), StringComparison.Ordinal);
        var poisoned = await visitor.SendAsync(() => new(HttpMethod.Get, "/compte/mot-de-passe") { Headers = { Host = "pirate.example" } });
        Assert.Equal(HttpStatusCode.MisdirectedRequest, poisoned.Status);
    }

    private static Task<HtmlPage> FileAsync(Visitor visitor) => FileAsync(visitor, _ => { });

    private static async Task<HtmlPage> FileAsync(Visitor visitor, Action<HtmlPage> seen)
    {
        var page = await visitor.ToRequesterAsync();
        seen(page);
        page = await page.Press("Continuer");
        return await page.Press("Envoyer ma demande");
    }

    private static async Task<HtmlPage> RegisterAsync(Visitor visitor, string email) =>
        await (await visitor.Visit("/compte/inscription")).Fill("Adresse e-mail", email).Press("Recevoir le lien");

    private static async Task<HtmlPage> SignInAsync(Visitor visitor, string email, string password) =>
        await (await visitor.Visit("/compte/connexion")).Fill("Adresse e-mail", email).Fill("Mot de passe", password).Press("Se connecter");

    private static string LinkIn(OutgoingMail mail) => Address().Match(mail.Text).Value;

    private static string PathIn(OutgoingMail mail) => new Uri(LinkIn(mail)).AbsolutePath;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
