using System.Net;
using GrcPortal.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>An address that someone else wrote into a link of ours never leads out of the town.</summary>
public sealed class OpenRedirectTests
{
    /// <summary>Every action that is told where to go next.</summary>
    private static readonly string[] Told =
    [
        "BackOffice/SignIn.Create", "BackOffice/SignIn.New", "BackOffice/Triaging.Create", "Platform/SignIn.Create", "Platform/SignIn.New", "Portal/SignIn.Create", "Portal/SignIn.New", "/Language.Choose",
    ];

    [Fact]
    public void There_are_a_hundred_and_twenty_ways_to_try() => Assert.InRange(RedirectPayloads.All.Distinct().Count(), 120, 1_000);

    [Fact]
    public async Task No_other_action_is_told_where_to_go_next()
    {
        var actions = (await TestApp.OfRunAsync()).Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.Cast<ControllerActionDescriptor>();
        string[] names = ["retour", "return", "returnurl", "back", "next", "url", "redirect", "continue", "goto", "target", "dest", "onward", "vers"];

        var told = actions.Where(action => action.Parameters.SelectMany(parameter => parameter.ParameterType.Assembly == typeof(Program).Assembly
                ? parameter.ParameterType.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name).Append(parameter.Name)
                : [parameter.Name]).Any(name => names.Contains(name.ToLowerInvariant())))
            .Select(action => $"{action.RouteValues["area"]}/{action.ControllerName}.{action.ActionName}");

        Assert.Equal(Told.Order(StringComparer.Ordinal), told.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_choice_of_a_language_leads_nowhere_else()
    {
        var town = await Given.ATownAsync();
        await AllStayAsync(new Visitor(town.App, town.Host) { WithoutFollowing = true }, "/langue/en");
    }

    [Theory]
    [InlineData("/agents/connexion")]
    [InlineData("/compte/connexion")]
    [InlineData("/connexion")]
    public async Task Whoever_is_signed_in_is_led_nowhere_else(string signIn)
    {
        var (host, app, person) = await PersonAsync(signIn);
        var visitor = new Visitor(app, host);
        await person.SignIn(visitor);

        await AllStayAsync(visitor.CarriedTo(app, host), signIn);
    }

    [Theory]
    [InlineData("/agents/connexion")]
    [InlineData("/compte/connexion")]
    [InlineData("/connexion")]
    public async Task Signing_in_leads_nowhere_else(string signIn)
    {
        var (host, app, person) = await PersonAsync(signIn);
        var form = new Visitor(app, host);
        var page = await form.Visit(signIn);
        var token = page.Document.QuerySelector("main input[name=__antiforgery]")!.GetAttribute("value")!;
        foreach (var payload in RedirectPayloads.All)
        {
            var answer = await form.CarriedTo(app, host).PostBare($"{signIn}?retour={Uri.EscapeDataString(payload)}", ("Email", person.Email), ("Password", person.Password), ("__antiforgery", token));
            Assert.True(answer.Status is HttpStatusCode.Found, $"{payload}: {answer.Status} {answer.Text}");
            Stays(payload, answer, host);
        }
    }

    [Fact]
    public async Task What_must_be_signed_in_for_asks_with_an_address_of_ours()
    {
        var town = await Given.ATownAsync();
        var visitor = new Visitor(town.App, town.Host) { WithoutFollowing = true };
        foreach (var payload in RedirectPayloads.All)
        {
            var asked = await visitor.Visit($"/agents/demandes?q={Uri.EscapeDataString(payload)}");
            Stays(payload, asked, town.Host);
            if (payload.Contains('\0', StringComparison.Ordinal)) continue;   // no server takes it in a path
            foreach (var path in (string[])[$"/suivi?code={Uri.EscapeDataString(payload)}", $"/suivi/{Uri.EscapeDataString(payload)}/acces"]) Stays(payload, await visitor.Visit(path), town.Host);
        }
    }

    [Fact]
    public async Task An_act_on_several_demands_leads_back_to_the_list_and_nowhere_else()
    {
        var town = await Given.ATownAsync();
        var agent = await town.SignedInAsync();
        var token = (await agent.Visit("/agents/demandes")).Document.QuerySelector("main input[name=__antiforgery]")!.GetAttribute("value")!;
        var visitor = agent.CarriedTo(town.App, town.Host);
        foreach (var payload in RedirectPayloads.All)
        {
            foreach (var back in (string[])[payload, $"/agents/demandes{payload}", $"/agents/demandes?{payload}"])
            {
                var nothingTicked = await visitor.PostBare("/agents/demandes/lot", ("Act", "Accept"), ("Back", back), ("__antiforgery", token));
                Assert.True(nothingTicked.Status is HttpStatusCode.Found || nothingTicked.Status is HttpStatusCode.BadRequest && payload.Contains('\0', StringComparison.Ordinal), $"{back}: {nothingTicked.Status}");
                Stays(payload, nothingTicked, town.Host);
            }

            Stays(payload, await visitor.PostBare("/agents/demandes/lot", ("Act", "Accept"), ("Back", $"/agents/demandes?{payload}"), ("Chosen", $"{Guid.NewGuid():N}.1"), ("__antiforgery", token)), town.Host);
            var link = (await visitor.Visit("/agents/demandes/lot")).Document.QuerySelector("main a.back")!.GetAttribute("href")!;
            IsOfOurs(payload, link, town.Host);
            Assert.StartsWith("/agents/demandes", link, StringComparison.Ordinal);
        }
    }

    private static async Task<(string Host, TestApp App, Someone Person)> PersonAsync(string signIn)
    {
        var town = await Given.ATownAsync();
        if (signIn is "/connexion")
        {
            var exploitant = await Given.AnOperatorAsync();
            return (TestApp.PlatformHost, town.App, new(exploitant.Email, exploitant.Password, visitor => visitor.SignInAs(exploitant)));
        }
        if (signIn is "/agents/connexion") return (town.Host, town.App, new(town.Camille.Email, town.Camille.Password, visitor => visitor.SignInAs(town.Camille)));
        var citizen = await town.ACitizenAsync();
        return (town.Host, town.App, new(citizen.Email, citizen.Password, visitor => visitor.SignInAs(citizen)));
    }

    private sealed record Someone(string Email, string Password, Func<Visitor, Task<HtmlPage>> SignIn);

    private static async Task AllStayAsync(Visitor visitor, string path)
    {
        foreach (var payload in RedirectPayloads.All)
        {
            var answer = await visitor.Visit($"{path}?retour={Uri.EscapeDataString(payload)}");
            Assert.True(answer.Status is HttpStatusCode.Found, $"{payload}: {answer.Status}");
            Stays(payload, answer, visitor.Host);
        }
    }

    private static void Stays(string payload, HtmlPage answer, string host)
    {
        Assert.True((int)answer.Status < 500, $"«{payload}»: {answer.Url}: {answer.Status}");
        if (answer.Response.Headers.TryGetValues("Location", out var values)) IsOfOurs(payload, Assert.Single(values), host);
        if (answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies)) Assert.DoesNotContain(cookies, cookie => cookie.StartsWith("a=b", StringComparison.Ordinal));
        Assert.False(answer.Response.Headers.Contains("Refresh"));
    }

    private static void IsOfOurs(string payload, string address, string host)
    {
        var to = RedirectPayloads.Followed(address, host);
        Assert.True(to.Scheme is "https" && to.Host == host && to.UserInfo.Length is 0, $"{payload} leads to {to}");
    }
}
