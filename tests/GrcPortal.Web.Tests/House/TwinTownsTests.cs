using System.Net;
using System.Reflection;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.House;

/// <summary>Two towns whose rows have the very same ids, codes and people, and a canary in every word: what is read in one never sings of the other.</summary>
public sealed class TwinTownsTests
{
    private const string Here = "CANARY-A", There = "CANARY-B";
    private const int MostPages = 150;

    [Fact]
    public async Task Nothing_read_in_a_town_says_a_word_of_its_twin_and_reading_changes_nothing()
    {
        var (here, there) = await TwinsAsync(await TestApp.OfRunAsync());
        await NothingOfTheTwinAsync(here, there);
    }

    /// <summary>With row-level security off on every table, what the application asks for is its own all the same.</summary>
    [Fact]
    public async Task The_filters_alone_keep_twins_apart()
    {
        if (WithoutTenantFilter.IsAsked) return;   // one of the two must stand
        var database = await (await TestDatabase.OfRunAsync()).AnotherAsync();
        await TestDatabase.ExecuteAsync(database.SuperuserOn(database.Name), "do $$ declare t regclass; begin for t in select oid from pg_class where relrowsecurity loop execute format('alter table %s disable row level security', t); end loop; end $$");
        await using var app = TestApp.Start([], database);
        var (here, there) = await TwinsAsync(app);

        Assert.True(await here.AskAsync(db => db.Database.SqlQuery<int>($"select count(distinct tenant_id)::int as \"Value\" from service_requests").SingleAsync()) > 1, "The wall still stands.");
        await NothingOfTheTwinAsync(here, there);
    }

    /// <summary>With the filter of any one kind of row off, row-level security alone shows none of the twin's, who has rows of more than half of the kinds.</summary>
    [Fact]
    public async Task With_any_one_filter_off_nothing_of_the_twin_is_read()
    {
        var (here, there) = await TwinsAsync(await TestApp.OfRunAsync());
        var kinds = typeof(GrcDbContext).Assembly.GetTypes().Where(type => type.IsClass && typeof(ITenantOwned).IsAssignableFrom(type)).ToList();
        var tempting = 0;
        foreach (var kind in kinds)
        {
            Assert.False(await here.AskAsync(db => IsForeignReadAsync(kind, db, here.Info.Id)), $"A {kind.Name} of the twin was read.");
            if (await there.AskAsync(db => IsForeignReadAsync(kind, db, here.Info.Id))) tempting++;
        }
        Assert.True(tempting > 25, $"The twin has {tempting} kinds of row: this proves little.");
    }

    private static Task<bool> IsForeignReadAsync(Type kind, GrcDbContext db, int town) => (Task<bool>)IsForeignRead.MakeGenericMethod(kind).Invoke(null, [db, town])!;

    private static readonly MethodInfo IsForeignRead = typeof(TwinTownsTests).GetMethod(nameof(IsAnyForeignAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static Task<bool> IsAnyForeignAsync<T>(GrcDbContext db, int town) where T : class, ITenantOwned =>
        db.Set<T>().IgnoreQueryFilters([GrcDbContext.TenantFilter]).AnyAsync(row => row.TenantId != town);

    /// <summary>What one node remembers of each: asked in turn, warm, and by other ways of writing the host.</summary>
    [Fact]
    public async Task Nothing_remembered_of_a_town_is_told_in_its_twin()
    {
        var (here, there) = await TwinsAsync(await TestApp.OfRunAsync());
        for (var round = 0; round < 3; round++)
        {
            await CrawlAsync("anyone here", here.Visitor(), There, "/");
            await CrawlAsync("anyone there", there.Visitor(), Here, "/");
            foreach (var host in (string[])[there.Host.ToUpperInvariant(), $"{there.Host}:443"])
            {
                var page = await there.Visitor().SendAsync(() => new(HttpMethod.Get, "/demandes") { Headers = { Host = host } });
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.DoesNotContain(Here, page.Body, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static async Task NothingOfTheTwinAsync(Town here, Town there)
    {
        var demand = await here.AskAsync(db => db.Requests.Where(r => r.TrackingCode != null).OrderBy(r => r.Id).Select(r => new { r.Id, Code = r.TrackingCode! }).FirstAsync());
        var link = await here.ALinkAsync(demand.Id);
        var agents = await Task.WhenAll(new[] { RoleCode.BusinessAdministrator, RoleCode.DepartmentManager, RoleCode.Reader, RoleCode.ElectedMember, RoleCode.FieldAgent }.Select(role => here.AnAgentAsync(role)));
        var (operators, operatorOfBoth) = (new Visitor(here.App, TestApp.PlatformHost), await Given.AnOperatorAsync(here.App));
        await operators.SignInAs(operatorOfBoth);
        List<(string Who, Visitor Visitor, string[] Starts)> readers =
        [
            ("anyone", here.Visitor(), ["/", $"/suivi/{demand.Code}"]),
            ("with a link", here.Visitor(), [$"/suivi/lien/{link}"]),
            ("operator", operators, ["/"]),
        ];
        foreach (var agent in agents.Prepend(here.Camille)) readers.Add((agent.Name, await here.SignedInAsync(agent), ["/agents", "/administration"]));
        var before = (await RowsAsync(here), await RowsAsync(there));

        Dictionary<string, int> sung = [];
        foreach (var (who, visitor, starts) in readers) sung[who] = await CrawlAsync(who, visitor, There, starts);

        Assert.Equal(before, (await RowsAsync(here), await RowsAsync(there)));
        Assert.All(["anyone", "with a link", here.Camille.Name, agents[0].Name], who => Assert.True(sung[who] > 0, $"{who} read no canary at all: the crawl proves nothing."));
        Assert.True(sung[here.Camille.Name] > 20, $"{sung[here.Camille.Name]} pages with a canary");
        Assert.Equal(0, await CrawlAsync("operator", operators, Here, "/"));
        await CrawlAsync("their agent", await SignedInThereAsync(here, there), Here, "/agents");
    }

    [Fact]
    public async Task Nothing_sent_by_a_town_says_a_word_of_its_twin()
    {
        var (here, there) = await TwinsAsync(await TestApp.OfRunAsync());
        var open = await here.AskAsync(db => db.Requests.Where(r => r.Phase == RequestPhase.Accepted).Select(r => r.Id).FirstAsync());
        foreach (var town in (Town[])[here, there])
        {
            await town.ActAsync(open, r => r.Reply(Message.ToCitizen("Nous passons demain.", new(Actor.Agent(here.Camille.Id), TestClock.Now)), new(Actor.Agent(here.Camille.Id), TestClock.Now)));
        }

        Assert.Contains(await here.MailAsync(), mail => mail.Text.Contains(Here, StringComparison.Ordinal));
        Assert.Contains(await there.MailAsync(), mail => mail.Text.Contains(There, StringComparison.Ordinal));
        Assert.DoesNotContain(await here.MailAsync(), mail => $"{mail}".Contains(There, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await there.MailAsync(), mail => $"{mail}".Contains(Here, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_column_of_text_is_known_to_hold_words_or_codes() => Assert.Equal(
        TwinTowns.Words.Concat(TwinTowns.JsonWords.Keys).Concat(TwinTowns.Codes).Order(StringComparer.Ordinal), (await TwinTowns.ColumnsOfTextAsync()).Order(StringComparer.Ordinal));

    private static async Task<(Town Here, Town There)> TwinsAsync(TestApp app)
    {
        var (here, there) = (await Given.ATownAsync(app, "Ville d'Ici"), await Given.ATownAsync(app, "Ville de Là"));
        foreach (var phase in Enum.GetValues<RequestPhase>().Where(phase => phase is not RequestPhase.Merged)) await here.ARequestAsync(phase, new() { Attachments = [await here.APhotoAsync()] });
        var supplier = await here.AskAsync(db => db.Suppliers.Select(s => s.Id).FirstAsync());
        await here.AnInterventionAsync(demands: 2, then: (intervention, served, stamp) =>
        {
            intervention.Start(served, stamp);
            intervention.Buy(supplier, "Enrobé", new(2, 10, 20, PurchaseStage.Ordered, "D-1", "BC-1", null, here.Info.DayOf(stamp.At)), stamp);
        });
        await TwinTowns.MakeAsync(here, there, Here, There);
        return (here, there);
    }

    /// <summary>The twin's people have the first town's addresses and passwords.</summary>
    private static async Task<Visitor> SignedInThereAsync(Town here, Town there)
    {
        var visitor = there.Visitor();
        await visitor.SignInAs(here.Camille);
        return visitor;
    }

    /// <summary>How many pages held the reader's own canary.</summary>
    private static async Task<int> CrawlAsync(string who, Visitor visitor, string foreign, params string[] starts)
    {
        var own = foreign == There ? Here : There;
        var (seen, waiting, sung) = (new HashSet<string>(starts), new Queue<string>(starts), 0);
        while (waiting.TryDequeue(out var path) && seen.Count <= MostPages)
        {
            var page = await visitor.Visit(path);
            Assert.True((int)page.Status < 500, $"{who}: {path}: {(int)page.Status}");
            Assert.False(page.Body.Contains(foreign, StringComparison.OrdinalIgnoreCase), $"{who} reads {foreign} on {path}");
            Assert.DoesNotContain(page.Response.Headers.Concat(page.Response.Content.Headers), header => string.Concat(header.Value).Contains(foreign, StringComparison.OrdinalIgnoreCase));
            if (page.Body.Contains(own, StringComparison.OrdinalIgnoreCase)) sung++;
            if (page.Response.Content.Headers.ContentType?.MediaType is not "text/html") continue;
            foreach (var link in page.Document.QuerySelectorAll("a[href], img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src")!))
            {
                var to = new Uri(page.Response.RequestMessage!.RequestUri!, link);
                if (to.Host == visitor.Host && !to.AbsolutePath.StartsWith("/langue/", StringComparison.Ordinal) && seen.Add(to.PathAndQuery)) waiting.Enqueue(to.PathAndQuery);
            }
        }
        return sung;
    }

    private static async Task<string> RowsAsync(Town town) => string.Join('\n', await TwinTowns.RowsAsync(town));
}
