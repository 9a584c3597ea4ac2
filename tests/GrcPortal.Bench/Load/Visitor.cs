using System.Net;
using System.Text.RegularExpressions;

namespace GrcPortal.Bench.Load;

/// <summary>Someone with a browser in one town, who fills the forms he is shown.</summary>
internal sealed partial class Visitor(HttpClient client, string host)
{
    public CookieJar Cookies { get; } = new();

    public HttpRequestMessage Get(string path) => Dress(new(HttpMethod.Get, path));

    public HttpRequestMessage Post(string path, HttpContent form) => Dress(new(HttpMethod.Post, path) { Content = form });

    /// <summary>What the page's form carries unseen: antiforgery, the draft's id.</summary>
    public async Task<Dictionary<string, string>> HiddenFieldsAsync(string path, CancellationToken ct)
    {
        using var answer = await client.SendAsync(Get(path), ct);
        var page = await answer.Content.ReadAsStringAsync(ct);
        if (!answer.IsSuccessStatusCode) throw new BenchFailedException($"GET {path} on {host} answered {(int)answer.StatusCode}.");
        Cookies.Take(answer);
        var fields = new Dictionary<string, string>();
        foreach (var input in Hidden().Matches(page).Select(match => match.Value))
            fields[Name().Match(input).Groups[1].Value] = WebUtility.HtmlDecode(Value().Match(input).Groups[1].Value);
        return fields;
    }

    /// <summary>A form that is taken leads elsewhere.</summary>
    public async Task SendAsync(string path, HttpContent form, CancellationToken ct)
    {
        using var answer = await client.SendAsync(Post(path, form), ct);
        if (answer.StatusCode is not HttpStatusCode.Redirect) throw new BenchFailedException($"POST {path} on {host} answered {(int)answer.StatusCode}, not a redirect.");
        Cookies.Take(answer);
    }

    public async Task SignInAsync(string email, string password, CancellationToken ct)
    {
        var fields = await HiddenFieldsAsync("/agents/connexion", ct);
        (fields["Email"], fields["Password"]) = (email, password);
        await SendAsync("/agents/connexion", new FormUrlEncodedContent(fields), ct);
    }

    private HttpRequestMessage Dress(HttpRequestMessage request)
    {
        request.Headers.Host = host;
        Cookies.Open(request);
        return request;
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
