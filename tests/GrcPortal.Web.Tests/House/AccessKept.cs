using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Exports;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>What agents keep for themselves: nobody else's, of the same town as little as of another. A view anew for each call, since one of them drops it.</summary>
internal sealed class AccessKept(IReadOnlyDictionary<string, (Town Town, TestAgent Agent)> agents, Town here)
{
    private readonly Dictionary<string, Guid> _views = [], _exports = [];

    public async Task MakeAsync()
    {
        foreach (var (person, (town, agent)) in agents)
        {
            _views[person] = await AViewAsync(town, agent);
            var export = new ExportJob { AgentId = agent.Id, Format = ExportFormat.Csv, Filter = "vue=toutes", AskedAt = TestClock.Now };
            await town.DoAsync(db => { db.Add(export); return db.SaveChangesAsync(); });
            _exports[person] = export.Id;
        }
        foreach (var town in agents.Values.Select(agent => agent.Town).Distinct()) await town.RunAsync<WriteExports>();
    }

    /// <summary>The caller's own, before a call.</summary>
    public async Task RenewAsync(string person)
    {
        if (agents.TryGetValue(person, out var caller) && caller.Town == here) _views[person] = await AViewAsync(here, caller.Agent);
    }

    /// <summary>Whoever is no agent of the town has none: that of one who is stands for his.</summary>
    public string Value(string name, string person, Whose whose) => Of(name, whose switch
    {
        Whose.Own when agents.ContainsKey(person) => person,
        Whose.Theirs => "other",
        _ => person is "admin" ? "manager" : "admin",
    }).ToString();

    private Guid Of(string name, string person) => (name is "viewId" ? _views : _exports)[person];

    private static async Task<Guid> AViewAsync(Town town, TestAgent agent)
    {
        var view = new SavedView { AgentId = agent.Id, Name = $"Vue {Guid.NewGuid():N}", Query = "vue=toutes", Rank = 1 };
        await town.DoAsync(db => { db.Add(view); return db.SaveChangesAsync(); });
        return view.Id;
    }
}
