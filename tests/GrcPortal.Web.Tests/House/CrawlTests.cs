using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>Every page that a link leads to, as each kind of reader.</summary>
public sealed partial class CrawlTests
{
    private const int MostPages = 250;

    /// <summary>A page filtered one way more is the same page, and weeks follow each other without end.</summary>
    private const int MostGuises = 12;

    private const int MostStatements = 6;

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_citizen_meets_whole_and_guarded_pages_only(string language)
    {
        var town = await ATownAtWorkAsync();
        var request = await town.ARequestAsync(RequestPhase.WaitingForCitizen, new() { Attachments = [await town.APhotoAsync()] });
        var visitor = town.Visitor();
        await visitor.Speaking(language);

        Assert.InRange(await CrawlAsync(visitor, language, "/", $"/suivi/lien/{await town.ALinkAsync(request.Id)}", "/demandes/trottoir-degrade/lieu", "/nulle-part"), 10, MostPages);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task An_agent_meets_whole_and_guarded_pages_only(string language)
    {
        var town = await ATownAtWorkAsync();
        var visitor = await town.SignedInAsync();
        await visitor.Speaking(language);
        await town.AnInterventionAsync(demands: 2);

        Assert.InRange(await CrawlAsync(visitor, language, "/agents", "/administration/taux", "/agents/nulle-part"), 20, MostPages);
    }

    [Fact]
    public async Task An_operator_meets_whole_and_guarded_pages_only()
    {
        await (await ATownAtWorkAsync()).MailAsync();
        var visitor = new Visitor(await TestApp.OfRunAsync(), TestApp.PlatformHost);
        await visitor.SignInAs(await Given.AnOperatorAsync());

        Assert.InRange(await CrawlAsync(visitor, "fr", "/"), 2, MostPages);
    }

    private static async Task<Town> ATownAtWorkAsync()
    {
        var town = await Given.ATownAsync();
        foreach (var phase in Enum.GetValues<RequestPhase>().Where(phase => phase is not RequestPhase.Merged)) await town.ARequestAsync(phase);
        return town;
    }

    private static async Task<int> CrawlAsync(Visitor visitor, string language, params string[] starts)
    {
        var (seen, waiting) = (new HashSet<string>(starts), new Queue<string>(starts));
        var guises = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var path) && seen.Count <= MostPages)
        {
            using var statements = Statements.Watch();
            var page = await visitor.Visit(path);
            Assert.True(statements.Count <= MostStatements, $"{path}: {statements.Count} statements");
            Assert.Empty(statements.Numbering.Select(text => $"{path}: {text}"));
            IsGuarded(page);
            if (page.Response.Content.Headers.ContentType?.MediaType is not "text/html") continue;
            IsWhole(page, language, path.EndsWith("nulle-part", StringComparison.Ordinal) ? 404 : 200);
            foreach (var link in page.Document.QuerySelectorAll("a[href], img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!))
            {
                var to = new Uri(page.Response.RequestMessage!.RequestUri!, link);
                if (to.Host == visitor.Host && !to.AbsolutePath.StartsWith("/langue/", StringComparison.Ordinal)
                    && guises.GetValueOrDefault(to.AbsolutePath) < MostGuises && seen.Add(to.PathAndQuery))
                {
                    guises[to.AbsolutePath] = guises.GetValueOrDefault(to.AbsolutePath) + 1;
                    waiting.Enqueue(to.PathAndQuery);
                }
            }
        }
        return seen.Count;
    }

    private static void IsGuarded(HtmlPage page)
    {
        string Header(string name) => string.Join(' ', page.Response.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.True(Header("Content-Security-Policy").Contains("default-src '", StringComparison.Ordinal), $"{page.Url}: {(int)page.Status}, no policy");
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.StartsWith("max-age=", Header("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.NotEqual("", Header("Permissions-Policy"));
        Assert.Equal(page.Url.StartsWith("/suivi/", StringComparison.Ordinal) ? "no-referrer" : Header("Referrer-Policy"), Header("Referrer-Policy"));
        Assert.True((int)page.Status < 500, $"{page.Url}: {(int)page.Status}");
        Assert.False(page.Response.Headers.Contains("Server") || page.Response.Headers.Contains("X-Powered-By"));
    }

    private static void IsWhole(HtmlPage page, string language, int status)
    {
        Assert.True((int)page.Status == status, $"{page.Url}: {(int)page.Status}");
        Assert.Equal("no-store", page.Response.Headers.CacheControl?.ToString());
        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.True(page.All("h1").Count is 1 && page.Title.Length > 0 && page.Document.Title!.Trim().Length > 0, $"{page.Url}: {page.All("h1").Count} h1, «{page.Document.Title}»");
        Assert.False(page.Has("[style], style, script:not([src]), [onclick], [onload], [hx-on]"), page.Url);
        Assert.Empty(page.Document.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id).Where(same => same.Count() > 1).Select(same => $"{page.Url}: id {same.Key} twice"));
        Assert.Empty(MissingText().Matches(page.Document.Body!.TextContent).Select(match => $"{page.Url}: {match.Value}"));
    }

    /// <summary>A key shown for want of its text: Nav.Report, RequestPhase.New.</summary>
    [GeneratedRegex(@"(?<![\w@./-])[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)+\b")]
    private static partial Regex MissingText();
}
