using GrcPortal.Bench.Data;
using GrcPortal.Bench.Servers;

namespace GrcPortal.Bench.Load;

/// <summary>The spine's pages, asked for in every town, and the yardstick they are held against.</summary>
internal static class Pages
{
    public const string Yardstick = "page", AgentsList = "agent's list";

    public static async Task<IReadOnlyList<Target>> AllAsync(
        ChildServer yardstick, ChildServer portal, IReadOnlyList<BenchTown> towns, IReadOnlyList<DemandAddress> demands, CancellationToken ct)
    {
        var (simple, real) = (Generator.Client(yardstick.Address), Generator.Client(portal.Address));
        var citizens = towns.ToDictionary(town => town, town => new Visitor(real, town.Host));
        var agents = towns.ToDictionary(town => town, town => new Visitor(real, town.Host));
        foreach (var (town, agent) in agents) await agent.SignInAsync(town.AgentEmail, BenchTown.Password, ct);

        var measured = new Visitor(simple, "localhost");
        var ofFirstTown = demands.Where(demand => demand.Town == towns[0]).ToList();
        return
        [
            new(Yardstick, yardstick, simple, n => (measured, measured.Get($"/page/{ofFirstTown[n % ofFirstTown.Count].Id}"))),
            Of("portal home", citizens, _ => "/"),
            Of("category's page", citizens, _ => "/demandes/nid-de-poule"),
            Of("tracking page", citizens, demand => $"/suivi/{demand.Code}"),
            Of("agent's demand page", agents, demand => $"/agents/demandes/{demand.Id}"),
            Of(AgentsList, agents, _ => "/agents/demandes"),
        ];

        Target Of(string name, Dictionary<BenchTown, Visitor> visitors, Func<DemandAddress, string> path) => new(name, portal, real, n =>
        {
            var demand = demands[n % demands.Count];
            return (visitors[demand.Town], visitors[demand.Town].Get(path(demand)));
        });
    }
}
