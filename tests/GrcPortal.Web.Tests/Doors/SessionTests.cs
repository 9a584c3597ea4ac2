using System.Net;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Doors;

/// <summary>A session lasts while it is used, in one browser, and no copy of its cookie outlives it.</summary>
public sealed class SessionTests
{
    private static readonly TimeSpan NextCheck = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_after_signing_out()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        var copy = visitor.CarriedTo(town.App, town.Host);
        Assert.Equal(HttpStatusCode.OK, (await copy.Visit("/agents/demandes")).Status);

        var page = await (await visitor.Visit("/agents")).Press("Se déconnecter");

        Assert.Equal("/agents/connexion", page.Url);
        Assert.Equal(HttpStatusCode.Found, (await copy.Visit("/agents/demandes")).Status);
    }

    [Fact]
    public async Task Another_node_refuses_the_copy_within_thirty_seconds()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        await using var node = await TestApp.StartAsync([]);
        var copy = visitor.CarriedTo(node, town.Host);
        Assert.Equal(HttpStatusCode.OK, (await copy.Visit("/agents/demandes")).Status);

        await (await visitor.Visit("/agents")).Press("Se déconnecter");
        TestClock.Forward(NextCheck);

        Assert.Equal(HttpStatusCode.Found, (await copy.Visit("/agents/demandes")).Status);
    }

    [Fact]
    public async Task Signing_out_clears_what_the_browser_kept()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        var page = await visitor.Visit("/agents/demandes");
        var plain = visitor.CarriedTo(town.App, town.Host);

        var answer = await plain.PostBare("/agents/deconnexion", ("__antiforgery", page.Document.QuerySelector("input[name=__antiforgery]")!.GetAttribute("value")!));

        Assert.Equal("\"cache\", \"storage\"", string.Join(", ", answer.Response.Headers.GetValues("Clear-Site-Data")));
        Assert.Contains(answer.Response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-grc-agent=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_disabled_agent_is_out_within_thirty_seconds()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync(town.Karim);
        await town.DoAsync(db => db.Agents.Where(agent => agent.Id == town.Karim.Id).ExecuteUpdateAsync(set => set.SetProperty(agent => agent.IsActive, false)));

        TestClock.Forward(NextCheck);

        Assert.StartsWith("/agents/connexion", (await visitor.Visit("/agents/demandes")).Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task Half_an_hour_without_a_click_ends_it(int minutes, bool goesOn)
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        await visitor.Visit("/agents/demandes");

        TestClock.Forward(TimeSpan.FromMinutes(minutes));

        Assert.Equal(goesOn, (await visitor.Visit("/agents/demandes")).Url is "/agents/demandes");
    }

    [Fact]
    public async Task Ten_hours_end_it_however_much_it_is_used()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        for (var i = 0; i < 29; i++)
        {
            TestClock.Forward(TimeSpan.FromMinutes(20));
            Assert.Equal("/agents/demandes", (await visitor.Visit("/agents/demandes")).Url);
        }

        TestClock.Forward(TimeSpan.FromMinutes(21));

        Assert.StartsWith("/agents/connexion", (await visitor.Visit("/agents/demandes")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sign_in_is_a_session_of_its_own_with_a_new_ticket()
    {
        var town = await Given.ATownAsync();
        var (first, second) = (await town.SignedInAsync(), await town.SignedInAsync());
        var ticket = Ticket(first);
        Assert.NotEqual(ticket, Ticket(second));

        var page = await first.Visit("/agents/compte");
        Assert.Equal(2, page.All(".session").Count);
        page = await page.Press("Fermer");

        Assert.Equal("La session est fermée.", page.Flash);
        Assert.Single(page.All(".session"));
        Assert.StartsWith("/agents/connexion", (await second.Visit("/agents/demandes")).Url, StringComparison.Ordinal);
        Assert.Equal("/agents/demandes", (await first.Visit("/agents/demandes")).Url);
    }

    [Fact]
    public async Task A_cookie_planted_before_the_sign_in_is_not_the_one_after_it()
    {
        var town = await Given.ATownAsync();
        var attacker = await town.SignedInAsync(town.Karim);
        var victim = town.Visitor();
        var planted = attacker.CarriedTo(town.App, town.Host);
        foreach (Cookie cookie in planted.Cookies.GetAllCookies().Where(c => c.Name is "__Host-grc-appareil" or "__Host-grc-etape")) victim.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", town.Host) { Secure = true });

        await victim.SignInAs(town.Camille);

        Assert.Contains("Camille Roux", (await victim.Visit("/agents/compte")).Text, StringComparison.Ordinal);
        Assert.Contains("Karim Haddad", (await attacker.Visit("/agents/compte")).Text, StringComparison.Ordinal);
        Assert.NotEqual(Ticket(attacker), Ticket(victim));
    }

    [Fact]
    public async Task Nobody_ends_another_persons_session()
    {
        var town = await Given.ATownAsync();
        var (camille, karim) = (await town.SignedInAsync(), await town.SignedInAsync(town.Karim));
        var karims = await town.AskAsync(db => (from s in db.SignInSessions join a in db.Agents on s.AccountId equals a.AccountId where a.Id == town.Karim.Id select s.Id).SingleAsync());
        var token = (await camille.Visit("/agents/compte")).Document.QuerySelector("input[name=__antiforgery]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.NotFound, (await camille.PostBare($"/agents/compte/sessions/{karims}/fin", ("__antiforgery", token))).Status);

        TestClock.Forward(NextCheck);
        Assert.Equal("/agents/demandes", (await karim.Visit("/agents/demandes")).Url);
    }

    [Fact]
    public async Task An_operators_copy_is_worth_nothing_after_signing_out_nor_after_ten_hours()
    {
        var app = await TestApp.OfRunAsync();
        var known = await Given.AnOperatorAsync();
        var visitor = new Visitor(app, TestApp.PlatformHost);
        await visitor.SignInAs(known);
        var copy = visitor.CarriedTo(app, TestApp.PlatformHost);
        await using var node = await TestApp.StartAsync([]);
        var elsewhere = visitor.CarriedTo(node, TestApp.PlatformHost);

        await (await visitor.Visit("/")).Press("Se déconnecter");
        Assert.Equal(HttpStatusCode.Found, (await copy.Visit("/")).Status);
        TestClock.Forward(NextCheck);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.Visit("/")).Status);

        await visitor.SignInAs(known);
        for (var i = 0; i < 29; i++)
        {
            TestClock.Forward(TimeSpan.FromMinutes(20));
            Assert.Equal("/", (await visitor.Visit("/")).Url);
        }
        TestClock.Forward(TimeSpan.FromMinutes(21));
        Assert.StartsWith("/connexion", (await visitor.Visit("/")).Url, StringComparison.Ordinal);
    }

    private static string Ticket(Visitor visitor) => visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name is "__Host-grc-agent").Value;
}
