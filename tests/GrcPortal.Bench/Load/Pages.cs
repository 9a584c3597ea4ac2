using System.Globalization;
using GrcPortal.Bench.Data;
using GrcPortal.Bench.Servers;

namespace GrcPortal.Bench.Load;

/// <summary>The pages, asked for in every town, and the yardsticks they are held against.</summary>
internal static class Pages
{
    public static async Task<IReadOnlyList<Target>> AllAsync(
        ChildServer yardstick, ChildServer portal, IReadOnlyList<BenchTown> towns, IReadOnlyList<DemandAddress> demands, CancellationToken ct)
    {
        var real = Generator.Client(portal.Address);
        var citizens = towns.ToDictionary(town => town, town => new Visitor(real, town.Host));
        var agents = towns.ToDictionary(town => town, town => new Visitor(real, town.Host));
        var tokens = new Dictionary<BenchTown, Dictionary<string, string>>();
        foreach (var (town, agent) in agents)
        {
            await agent.SignInAsync(town.AgentEmail, BenchTown.Password, ct);
            tokens[town] = await agent.HiddenFieldsAsync("/agents/demandes", ct);
        }

        var measured = new Visitor(Generator.Client(yardstick.Address), "localhost");
        var ofFirstTown = demands.Where(demand => demand.Town == towns[0]).ToList();
        return
        [
            new(Lines.Page, yardstick, (n, stop) => measured.LookAsync($"/page/{ofFirstTown[n % ofFirstTown.Count].Id}", stop)),
            new(Lines.List, yardstick, (_, stop) => measured.LookAsync("/list", stop)),
            Of(Lines.Home, citizens, _ => "/"),
            Of(Lines.Category, citizens, _ => "/demandes/nid-de-poule"),
            Of(Lines.Tracking, citizens, demand => $"/suivi/{demand.Code}"),
            Of(Lines.Demand, agents, demand => $"/agents/demandes/{demand.Id}"),
            Of(Lines.AgentsList, agents, demand => $"/agents/demandes?vue=toutes&service={demand.Department}&canal=Portal"),
            Of(Lines.PublicList, citizens, _ => "/carte"),
            Of(Lines.Map, citizens, demand => $"/carte/demandes?box={Box(demand)}"),
            Of(Lines.Dashboard, agents, _ => "/agents/tableau-de-bord"),
            Search(Lines.SearchNumber, demand => demand.Reference),
            Search(Lines.SearchWords, demand => demand.Words),
            Search(Lines.SearchMail, demand => demand.Email),
            Search(Lines.SearchPhone, demand => demand.Phone),
        ];

        Target Of(string name, Dictionary<BenchTown, Visitor> visitors, Func<DemandAddress, string> path) => new(name, portal, (n, stop) =>
        {
            var demand = demands[n % demands.Count];
            return visitors[demand.Town].LookAsync(path(demand), stop);
        });

        Target Search(string name, Func<DemandAddress, string> words) => new(name, portal, async (n, stop) =>
        {
            var demand = demands[n % demands.Count];
            var form = new FormUrlEncodedContent(tokens[demand.Town].Append(KeyValuePair.Create("q", words(demand))));
            var found = await agents[demand.Town].SendAsync("/agents/demandes/recherche", form, stop);
            await agents[demand.Town].LookAsync(found, stop);
        });
    }

    /// <summary>A quarter of the town around the demand, as the map of a screen shows it.</summary>
    private static string Box(DemandAddress demand) => string.Create(CultureInfo.InvariantCulture,
        $"{demand.Lat - Ground.Height / 4:0.0000},{demand.Lon - Ground.Width / 4:0.0000},{demand.Lat + Ground.Height / 4:0.0000},{demand.Lon + Ground.Width / 4:0.0000}");
}
