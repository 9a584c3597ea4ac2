using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.House;
using GrcPortal.Web.Tests.Privacy.Canaries;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Every word that the database can hold, and every word of an address, turned into an attempt to run a script; then every page is read.</summary>
public sealed class ScriptInjectionTests
{
    private const int Together = 26, MostPages = 120;

    [Fact]
    public void There_are_enough_of_them() => Assert.True(ScriptPayloads.All.Distinct().Count() >= 300, $"{ScriptPayloads.All.Distinct().Count()}");

    [Fact]
    public async Task No_words_ever_become_markup_on_any_page()
    {
        var town = await ATownFullOfWordsAsync();
        var chief = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        var demand = await town.AskAsync(db => db.Requests.Where(r => r.TrackingCode != null).OrderBy(r => r.Id).Select(r => new { r.Id, Code = r.TrackingCode! }).FirstAsync());
        var citizen = town.Visitor();
        await citizen.Visit($"/suivi/lien/{await town.ALinkAsync(demand.Id)}");

        var (pages, wounds) = (0, new List<string>());
        foreach (var payloads in ScriptPayloads.All.Chunk(Together))
        {
            await WriteEverywhereAsync(town, string.Join(" ", payloads));
            foreach (var (visitor, start) in ((Visitor, string)[])[(chief, "/agents/demandes"), (citizen, $"/suivi/{demand.Code}")]) pages += await CrawlAsync(visitor, start, wounds);
        }

        Assert.Empty(wounds.Take(5));
        Assert.True(pages > 200, $"{pages} pages read");
    }

    [Fact]
    public async Task No_words_of_an_address_ever_become_markup()
    {
        var town = await Given.ATownAsync();
        var (chief, citizen) = (await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator)), town.Visitor());
        List<string> wounds = [];
        foreach (var action in (await Inputs.ActionsAsync()).Where(action => action.Verb is "GET" && !action.Route.Contains('{', StringComparison.Ordinal)))
        {
            var visitor = action.Route.StartsWith("agents", StringComparison.Ordinal) || action.Route.StartsWith("administration", StringComparison.Ordinal) ? chief : citizen;
            foreach (var input in action.Inputs)
            {
                foreach (var payload in ScriptPayloads.All.Where((_, i) => i % 7 is 0).Chunk(4).Select(some => string.Join(" ", some)))
                {
                    var page = await visitor.Visit($"/{action.Route}?{input.Split('.')[1]}={Uri.EscapeDataString(payload)}");
                    if ((int)page.Status >= 500) wounds.Add($"{page.Url}: {(int)page.Status}");
                    wounds.AddRange(PlainPage.Wounds(page));
                }
            }
        }
        Assert.Empty(wounds.Take(5));
    }

    private static async Task<Town> ATownFullOfWordsAsync()
    {
        var town = await Given.ATownAsync();
        foreach (var phase in (RequestPhase[])[RequestPhase.New, RequestPhase.WaitingForCitizen, RequestPhase.Closed, RequestPhase.Refused, RequestPhase.Forwarded])
            await town.ARequestAsync(phase, new() { Attachments = [await town.APhotoAsync()] });
        var supplier = await town.AskAsync(db => db.Suppliers.Select(s => s.Id).FirstAsync());
        await town.AnInterventionAsync(demands: 2, then: (intervention, served, stamp) =>
        {
            intervention.Start(served, stamp);
            intervention.Buy(supplier, "Enrobé", new(2, 10, 20, PurchaseStage.Ordered, "D-1", "BC-1", null, town.Info.DayOf(stamp.At)), stamp);
        });
        return town;
    }

    /// <summary>As if each had been typed where it may be, and where no form would take it either.</summary>
    private static Task WriteEverywhereAsync(Town town, string words)
    {
        var quoted = words.Replace("'", "''", StringComparison.Ordinal);
        var unique = (string[])["accounts.email", "bodies.name", "departments.name", "roles.name", "suppliers.name", "trades.name", "work_calendars.name"];
        return TestDatabase.ExecuteAsync(town.App.Database.SuperuserOn(town.App.Database.Name), string.Join('\n', ["set session_replication_role = replica;", ..
            TwinTowns.Words.Where(word => word is not "accounts.email").Select(word => word.Split('.')).Select(word =>
                $"update {word[0]} set {word[1]} = '{quoted}'{(unique.Contains($"{word[0]}.{word[1]}") ? " || row_number" : "")} {(unique.Contains($"{word[0]}.{word[1]}") ? $"from (select id as numbered, ' ' || row_number() over () as row_number from {word[0]} where tenant_id = {town.Info.Id}) n where n.numbered = {word[0]}.id and" : "where")} tenant_id = {town.Info.Id}{(word[0] is "accounts" ? " and name <> ''" : "")};")]));
    }

    private static async Task<int> CrawlAsync(Visitor visitor, string start, List<string> wounds)
    {
        var (seen, waiting) = (new HashSet<string> { start }, new Queue<string>([start]));
        while (waiting.TryDequeue(out var path) && seen.Count <= MostPages)
        {
            var page = await visitor.Visit(path);
            if ((int)page.Status >= 500) wounds.Add($"{path}: {(int)page.Status}");
            if (page.Response.Content.Headers.ContentType?.MediaType is not "text/html") continue;
            wounds.AddRange(PlainPage.Wounds(page));
            foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                if (!Uri.TryCreate(page.Response.RequestMessage!.RequestUri!, link, out var to) || to.Host != visitor.Host || to.AbsolutePath.StartsWith("/langue/", StringComparison.Ordinal)) continue;
                var kind = System.Text.RegularExpressions.Regex.Replace(to.PathAndQuery, "[0-9a-f-]{32,36}|[0-9]+", "#");   // one of each kind of page
                if (seen.Add(kind)) waiting.Enqueue(to.PathAndQuery);
            }
        }
        return seen.Count;
    }
}
