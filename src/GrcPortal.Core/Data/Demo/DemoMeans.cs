using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data.Demo;

/// <summary>What a town has to answer with: its kinds of demand, people, crews, suppliers, and the doors its demands are about.</summary>
internal sealed record DemoMeans
{
    public required IReadOnlyDictionary<string, Category> Categories { get; init; }
    public required IReadOnlyList<Agent> Agents { get; init; }
    public required IReadOnlyList<Team> Teams { get; init; }
    public required ILookup<Guid, Guid> Members { get; init; }
    public required IReadOnlyDictionary<string, Guid> Suppliers { get; init; }
    public required IReadOnlyDictionary<Guid, HourlyRate> Rates { get; init; }
    public required IReadOnlyList<Guid> Bodies { get; init; }
    public required IReadOnlyList<GeoDoor> Doors { get; init; }
    public required DepartmentCalendars Calendars { get; init; }

    public Agent Named(string name) => Agents.Single(agent => agent.Name == name);

    public static async Task<DemoMeans> ReadAsync(GrcDbContext db, IReadOnlyList<GeoDoor> doors, TownCalendars calendars, CancellationToken ct) => new()
    {
        Categories = await db.Categories.AsNoTracking().Where(c => c.ParentId != null).ToDictionaryAsync(c => c.Slug, ct),
        Agents = await db.Agents.AsNoTracking().OrderBy(a => a.Name).ToListAsync(ct),
        Teams = await db.Teams.AsNoTracking().OrderBy(t => t.Name).ToListAsync(ct),
        Members = (await db.TeamMembers.AsNoTracking().OrderBy(m => m.AgentId).ToListAsync(ct)).ToLookup(m => m.TeamId, m => m.AgentId),
        Suppliers = await db.Suppliers.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Id, ct),
        Rates = await db.HourlyRates.AsNoTracking().ToDictionaryAsync(r => r.TradeId, ct),
        Bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Name).Select(b => b.Id).ToListAsync(ct),
        Doors = doors,
        Calendars = await calendars.ReadAsync(db, [], ct),
    };

    /// <summary>Who answers for a department: its manager or leader, else the reception.</summary>
    public Agent InChargeOf(Guid? departmentId) => InDepartment(departmentId).FirstOrDefault(agent => agent.Name is DemoAgents.Manager or DemoAgents.CleaningManager) ?? Named(DemoAgents.Receptionist);

    public Team? CrewOf(Guid? departmentId) => Teams.FirstOrDefault(team => team.DepartmentId == departmentId);

    /// <summary>Those of a crew whose hour has a price.</summary>
    public IReadOnlyList<(Agent Agent, HourlyRate Rate)> Workers(Team team) =>
        [.. Members[team.Id].Select(id => Agents.Single(agent => agent.Id == id)).Where(agent => agent.Id != team.LeaderId && agent.TradeId is not null).Select(agent => (agent, Rates[agent.TradeId!.Value]))];

    private IEnumerable<Agent> InDepartment(Guid? departmentId) => Agents.Where(agent => agent.DepartmentId == departmentId);
}
