using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Every form that a link leads to, sent with ten thousand characters in each field, then with a key that no list holds: refused, and never an error of ours.</summary>
public sealed partial class OverlongWordsTests
{
    private const int MostPages = 160;

    private static readonly Dictionary<string, string> Words = new() { ["ten thousand"] = new('é', 10_000), ["no such key"] = "n’importe quoi", ["negative"] = "-1" };

    public static TheoryData<string> Kinds => [.. Words.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public async Task No_form_of_an_agent_breaks(string kind)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Accepted);
        var visitor = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        await town.AnInterventionAsync(demands: 2);

        Assert.InRange(await SendEverythingAsync(visitor, Words[kind], $"/agents/demandes/{request.Id}", "/agents/demandes/nouvelle", "/administration", "/agents"), 20, 200);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task No_form_of_a_citizen_breaks(string kind)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.WaitingForCitizen);

        Assert.InRange(await SendEverythingAsync(town.Visitor(), Words[kind], "/", $"/suivi/lien/{await town.ALinkAsync(request.Id)}", "/compte/inscription", "/suivi"), 4, 200);
    }

    /// <summary>How many forms there were.</summary>
    private static async Task<int> SendEverythingAsync(Visitor visitor, string words, params string[] starts)
    {
        var (seen, sent, waiting) = (new HashSet<string>(starts), new HashSet<string>(), new Queue<string>(starts));
        while (waiting.TryDequeue(out var path) && seen.Count <= MostPages)
        {
            var page = await visitor.Visit(path);
            if (page.Response.Content.Headers.ContentType?.MediaType is not "text/html") continue;
            foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]"))
            {
                var typed = form.QuerySelectorAll("input:not([type=hidden]):not([type=file]):not([type=checkbox]), textarea, select").Select(field => field.GetAttribute("name")).OfType<string>().Distinct().ToList();
                if (typed.Count is 0 || !sent.Add(KindOf(form.Action))) continue;
                var answer = await visitor.PostRaw(form, [.. typed.Select(name => (name, words))]);
                Assert.True((int)answer.Status is >= 200 and < 500, $"{form.Action}: {(int)answer.Status}");
            }
            foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                if (Uri.TryCreate(page.Response.RequestMessage!.RequestUri!, link, out var to) && to.Host == visitor.Host && !to.AbsolutePath.StartsWith("/langue/", StringComparison.Ordinal)
                    && seen.Add(KindOf(to.PathAndQuery))) waiting.Enqueue(to.PathAndQuery);
            }
        }
        return sent.Count;
    }

    private static string KindOf(string address) => Ids().Replace(address, "#");

    [GeneratedRegex("[0-9a-f-]{32,36}|[0-9]+")]
    private static partial Regex Ids();
}
