using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Tests.Statistics;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice;

public sealed partial class DashboardTests
{
    private const string Path = "/agents/tableau-de-bord";

    [Fact]
    public async Task A_new_town_is_told_when_its_figures_will_come()
    {
        var page = await (await (await Given.ATownAsync()).SignedInAsync()).Visit(Path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Pas encore de chiffres", page.All(".empty h2"));
        Assert.Empty(page.All("figure"));
    }

    [Fact]
    public async Task Every_figure_leads_to_as_many_demands_as_it_says()
    {
        var town = await Given.ATownAsync();
        await new Lives(town, 11).LiveAsync(16, TestClock.Now.AddDays(-40), 40);
        await town.RunAsync<RollUpDays>();
        var visitor = await town.SignedInAsync();

        var checkedLinks = 0;
        foreach (var period in (string[])["12-semaines", "6-mois"])
        {
            var page = await visitor.Visit($"{Path}?periode={period}");
            foreach (var id in (string[])["volume", "promises", "channels-in", "acceptability", "reasons"])
            {
                foreach (var link in page.Document.QuerySelectorAll($"figure[aria-labelledby={id}-title] td a"))
                {
                    var list = await visitor.Visit(link.GetAttribute("href")!);
                    Assert.Equal(int.Parse(link.TextContent, null), Found(list));
                    checkedLinks++;
                }
            }
        }
        Assert.InRange(checkedLinks, 20, 500);
    }

    [Fact]
    public async Task A_drawing_links_where_its_table_does_and_lies_out_of_the_keyboards_way()
    {
        var town = await ATownWithFiguresAsync();
        var page = await (await town.SignedInAsync()).Visit(Path);

        foreach (var figure in page.Document.QuerySelectorAll("figure.chart").Where(figure => figure.QuerySelector("svg.chart-area") is not null))
        {
            Assert.Equal(Links(figure, "td a"), Links(figure, ".chart-area a"));
            Assert.NotNull(figure.QuerySelector(".chart-plot[aria-hidden=true]"));
            Assert.All(figure.QuerySelectorAll(".chart-area a"), a => Assert.Equal("-1", a.GetAttribute("tabindex")));
            Assert.NotNull(figure.QuerySelector("details table caption"));
        }

        static IEnumerable<string> Links(IElement figure, string selector) =>
            figure.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")).OfType<string>().Distinct().Order();
    }

    [Fact]
    public async Task Its_sums_say_what_happened()
    {
        var town = await Given.ATownAsync();
        using (TestClock.At(TestClock.Now.AddDays(-3)))
        {
            foreach (var phase in (RequestPhase[])[RequestPhase.New, RequestPhase.Resolved, RequestPhase.Closed, RequestPhase.Refused]) await town.ARequestAsync(phase);
        }
        await town.RunAsync<RollUpToday>();

        var page = await (await town.SignedInAsync()).Visit($"{Path}?periode=12-semaines");

        Assert.Equal("4", page.Fact("Demandes reçues"));
        Assert.Equal("2", page.Fact("Demandes traitées"));
        Assert.Equal("0,0 j", page.Fact("Traitement, en moyenne"));
        Assert.Equal("–", page.Fact("Promesses tenues"));   // no day promised is over
        Assert.Equal("33 %", page.Fact("Non recevables"));
        Assert.Equal("0,00 €", page.Fact("Coût des interventions"));
    }

    [Fact]
    public async Task Choices_are_kept_and_those_nobody_was_given_are_left_out()
    {
        var town = await ATownWithFiguresAsync();
        var roads = await town.AskAsync(db => db.Departments.Where(d => d.Name == "Voirie").Select(d => d.Id).SingleAsync());
        var cleaning = await town.AskAsync(db => db.Departments.Where(d => d.Name == "Propreté").Select(d => d.Id).SingleAsync());
        var visitor = await town.SignedInAsync();

        Assert.Equal(["12 derniers mois", "Voirie"], Chosen(await visitor.Visit($"{Path}?periode=12-mois&service={roads:N}")));
        Assert.True((await visitor.Visit($"{Path}?service={cleaning:N}")).Has(".empty"));
        Assert.Equal(["6 derniers mois"], Chosen(await visitor.Visit($"{Path}?periode=toujours&service=tous")));
        Assert.Equal(["6 derniers mois"], Chosen(await visitor.Visit($"{Path}?service=0193a000000070008000000000000000")));

        static IReadOnlyList<string> Chosen(HtmlPage page) => page.All("option[selected]");
    }

    [Fact]
    public async Task An_agent_reads_the_figures_of_his_departments_only()
    {
        var town = await ATownWithFiguresAsync();
        var cleaning = await town.AskAsync(db => db.Departments.Where(d => d.Name == "Propreté").Select(d => d.Id).SingleAsync());
        await town.DoAsync(db => db.DailyFigures.ExecuteUpdateAsync(set => set.SetProperty(f => f.DepartmentId, cleaning)));

        Assert.False((await (await town.SignedInAsync(town.Camille)).Visit(Path)).Has(".empty"));
        Assert.True((await (await town.SignedInAsync(town.Karim)).Visit(Path)).Has(".empty"));   // manager of the roads
    }

    [Fact]
    public async Task Who_reads_figures_and_no_demand_begins_there_and_meets_no_link_to_a_list()
    {
        var town = await ATownWithFiguresAsync();
        var visitor = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.ElectedMember));

        var page = await visitor.Visit("/agents");

        Assert.Equal(Path, page.Url);
        Assert.Equal(["Tableau de bord"], page.All(".bar nav a"));
        Assert.NotEmpty(page.All("figure td"));
        Assert.False(page.Has("a[href*='/agents/demandes?']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Visit("/agents/demandes")).Status);
    }

    [Fact]
    public async Task Who_may_not_read_figures_is_refused_and_sees_no_way_there()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.FieldAgent));

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Visit(Path)).Status);
        Assert.DoesNotContain("Tableau de bord", (await visitor.Visit("/agents/demandes")).All(".bar nav a"));
    }

    private static async Task<Town> ATownWithFiguresAsync()
    {
        var town = await Given.ATownAsync();
        foreach (var phase in (RequestPhase[])[RequestPhase.New, RequestPhase.Accepted, RequestPhase.Closed, RequestPhase.Refused]) await town.ARequestAsync(phase);
        await town.RunAsync<RollUpToday>();
        return town;
    }

    private static int Found(HtmlPage page) => int.Parse(Figure().Match(page.All(".chips li")[0]).Value, null);

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Figure();
}
