using System.Net;
using System.Text.RegularExpressions;

namespace GrcPortal.Bench.Load;

/// <summary>Someone with a browser in one town, who fills the forms he is shown.</summary>
internal sealed partial class Visitor(HttpClient client, string host)
{
    public CookieJar Cookies { get; } = new();

    public HttpRequestMessage Get(string path) => Dress(new(HttpMethod.Get, path));

    public HttpRequestMessage Post(string path, HttpContent form) => Dress(new(HttpMethod.Post, path) { Content = form });

    /// <summary>200, and nothing else: a redirect to the sign-in page is no page.</summary>
    public async Task LookAsync(string path, CancellationToken ct)
    {
        using var answer = await SendAsync(Get(path), HttpStatusCode.OK, ct);
        await answer.Content.CopyToAsync(Stream.Null, ct);
    }

    /// <summary>A form that is taken leads elsewhere: where to.</summary>
    public async Task<string> SendAsync(string path, HttpContent form, CancellationToken ct)
    {
        using var answer = await SendAsync(Post(path, form), HttpStatusCode.Redirect, ct);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>What the page's form carries unseen: antiforgery, the draft's id.</summary>
    public async Task<Dictionary<string, string>> HiddenFieldsAsync(string path, CancellationToken ct)
    {
        using var answer = await SendAsync(Get(path), HttpStatusCode.OK, ct);
        var fields = new Dictionary<string, string>();
        foreach (var input in Hidden().Matches(await answer.Content.ReadAsStringAsync(ct)).Select(match => match.Value))
            fields[Name().Match(input).Groups[1].Value] = WebUtility.HtmlDecode(Value().Match(input).Groups[1].Value);
        return fields;
    }

    public async Task SignInAsync(string email, string password, CancellationToken ct)
    {
        var fields = await HiddenFieldsAsync("/agents/connexion", ct);
        (fields["Email"], fields["Password"]) = (email, password);
        await SendAsync("/agents/connexion", new FormUrlEncodedContent(fields), ct);
    }

    /// <summary>As it comes over the wire, compressed.</summary>
    public async Task<(byte[] Sent, string Text)> FetchAsync(string path, CancellationToken ct)
    {
        var request = Get(path);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var answer = await SendAsync(request, HttpStatusCode.OK, ct);
        return await Compressed.ReadAsync(answer, ct);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpStatusCode expected, CancellationToken ct)
    {
        var answer = await client.SendAsync(request, ct);
        if (answer.StatusCode == expected)
        {
            Cookies.Take(answer);   // a renewed session is taken as a browser would
            return answer;
        }
        using (answer) throw new BenchFailedException($"{request.Method} {request.RequestUri} on {host} answered {(int)answer.StatusCode} {answer.Headers.Location}.");
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
