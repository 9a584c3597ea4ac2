using System.Net;
using AngleSharp.Io;
using HttpMethod = System.Net.Http.HttpMethod;

namespace GrcPortal.Web.Tests.Support;

/// <summary>Someone before a browser without scripts: one host, cookies, pages and the forms on them.</summary>
internal sealed class Visitor
{
    private const int MostRedirects = 5;
    private readonly HttpClient _client;

    public Visitor(TestApp app, string host)
    {
        Host = host;
        _client = app.CreateDefaultClient(new Uri($"https://{host}"), new CookiesOf(Cookies));
    }

    public string Host { get; }

    /// <summary>Set to see a redirect itself instead of where it leads.</summary>
    public bool WithoutFollowing { get; init; }

    public CookieContainer Cookies { get; } = new();

    public Task<HtmlPage> Visit(string path) => SendAsync(() => new(HttpMethod.Get, path));

    /// <summary>Signs in through the form, as an agent does. The page he lands on.</summary>
    public Task<HtmlPage> SignInAs(TestAgent agent) => SignIn("/agents/connexion", agent.Email, agent.Password);

    public Task<HtmlPage> SignInAs(TestCitizen citizen) => SignIn("/compte/connexion", citizen.Email, citizen.Password);

    public Task<HtmlPage> SignInAs(TestOperator person) => SignIn("/connexion", person.Email, person.Password);

    /// <summary>Chooses a language for the pages to come.</summary>
    public Task<HtmlPage> Speaking(string language) => Visit($"/langue/{language}");

    /// <summary>Posts fields that no form of ours holds: forged, or without its antiforgery token.</summary>
    public Task<HtmlPage> PostBare(string path, params (string Name, string Value)[] fields) => SendAsync(() => new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    public async Task<HtmlPage> SendAsync(Func<HttpRequestMessage> request)
    {
        var response = await _client.SendAsync(request());
        for (var hop = 0; !WithoutFollowing && Redirects(response) && hop < MostRedirects; hop++)
        {
            var to = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
            Assert.Equal(Host, to.Host);
            response.Dispose();
            response = await _client.GetAsync(to);
        }
        return await HtmlPage.ReadAsync(this, response);
    }

    /// <summary>The same cookies before another host, as no browser would send them: a thief would.</summary>
    public Visitor CarriedTo(TestApp app, string host)
    {
        var thief = new Visitor(app, host) { WithoutFollowing = true };
        foreach (Cookie cookie in Cookies.GetAllCookies()) thief.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", host) { Secure = true });
        return thief;
    }

    /// <summary>The bytes of a file, with the answer that brought them.</summary>
    public Task<HttpResponseMessage> Download(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    private async Task<HtmlPage> SignIn(string path, string email, string password)
    {
        var page = await (await Visit(path)).TypeAs("email", email).TypeAs("password", password).Submit();
        Assert.DoesNotContain("connexion", page.Url, StringComparison.Ordinal);
        return page;
    }

    private static bool Redirects(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.Found or HttpStatusCode.MovedPermanently or HttpStatusCode.SeeOther && response.Headers.Location is not null;

    /// <summary>A browser's cookies, which a test may look at and carry elsewhere.</summary>
    private sealed class CookiesOf(CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var header = cookies.GetCookieHeader(request.RequestUri!);
            if (header.Length > 0) request.Headers.Add("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set) cookies.SetCookies(request.RequestUri!, cookie);
            }
            return response;
        }
    }
}
