using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GrcPortal.Web.Tests.Support;

/// <summary>A page as its reader sees it: fields by their label, buttons and links by their words.</summary>
internal sealed partial class HtmlPage
{
    private readonly Visitor _visitor;

    private HtmlPage(Visitor visitor, HttpResponseMessage response, string body, IHtmlDocument document) =>
        (_visitor, Response, Body, Document) = (visitor, response, body, document);

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query where it was found, after redirects.</summary>
    public string Url => Response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Where a redirect that was not followed leads.</summary>
    public string? Location => Response.Headers.Location?.OriginalString;

    public string Body { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The page's own title: its h1.</summary>
    public string Title => Words(Document.QuerySelector("h1"));

    public string Text => Words(Document.QuerySelector("main") ?? Document.Body);

    public string? Flash => Document.QuerySelector(".flash p") is { } said ? Words(said) : null;

    /// <summary>The label of each field to mend, with what its error says.</summary>
    public IReadOnlyDictionary<string, string> Errors => Document.QuerySelectorAll(".field.is-wrong").ToDictionary(
        LabelOf, wrong => Without(wrong.QuerySelector(".field-error"), ".visually-hidden"));

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Summary => All(".error-summary li");

    public IReadOnlyList<string> Timeline => All(".timeline-item");

    public IReadOnlyList<string> Buttons => All("button");

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(Words)];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The value in a list of facts (<c>dt</c>, <c>dd</c>).</summary>
    public string? Fact(string name) => Document.QuerySelectorAll("dt").FirstOrDefault(term => Words(term) == name)?.NextElementSibling is { } value ? Words(value) : null;

    /// <summary>The address of the one link with these words.</summary>
    public string Link(string words) => Only(Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]"), Words, words, "link").GetAttribute("href")!;

    public Task<HtmlPage> Follow(string words) => _visitor.Visit(Link(words));

    public static async Task<HtmlPage> ReadAsync(Visitor visitor, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = (IHtmlDocument)await context.OpenAsync(page => page.Content(body).Address(response.RequestMessage!.RequestUri!.AbsoluteUri)
            .Header("Content-Type", "text/html; charset=utf-8"));
        return new(visitor, response, body, document);
    }

    internal static string Words(IElement? element) => element is null ? "" : Spaces().Replace(element.TextContent, " ").Trim();

    private T Only<T>(IEnumerable<T> among, Func<T, string> wordsOf, string words, string what) where T : class
    {
        var all = among.ToList();
        var found = all.Where(one => wordsOf(one) == words).ToList();
        if (found.Count is 0) found = [.. all.Where(one => wordsOf(one).StartsWith(words, StringComparison.Ordinal))];
        Assert.True(found.Count is 1,
            $"{found.Count} {what}(s) «{words}» on {Url} ({(int)Status}, «{Title}»). There are: {string.Join(" · ", all.Select(wordsOf).Distinct())}");
        return found[0];
    }

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Spaces();
}
