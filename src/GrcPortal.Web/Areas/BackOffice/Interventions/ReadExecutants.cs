using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>The crews of the departments an agent plans for, his own crews, and the suppliers.</summary>
public sealed class ReadExecutants(GrcDbContext db)
{
    public async Task<Executants> RunAsync(AgentIdentity me, CancellationToken ct)
    {
        var found = await Teams(me, Permission.PlanInterventions).Select(t => new { t.Id, t.Name, IsTeam = true })
            .Concat(db.Suppliers.Where(s => s.IsActive).Select(s => new { s.Id, s.Name, IsTeam = false })).ToListByAsync(one => one.Name, ct);
        return new([.. found.Where(one => one.IsTeam).Select(one => (one.Id, one.Name))], [.. found.Where(one => !one.IsTeam).Select(one => (one.Id, one.Name))]);
    }

    public async Task<IReadOnlyList<(Guid Id, string Name)>> TeamsAsync(AgentIdentity me, Permission permission, CancellationToken ct) =>
        [.. (await Teams(me, permission).Select(t => new { t.Id, t.Name }).ToListByAsync(t => t.Name, ct)).Select(t => (t.Id, t.Name))];

    private IQueryable<Team> Teams(AgentIdentity me, Permission permission)
    {
        var scopes = me.In(permission).ToList();
        var everywhere = scopes.Any(scope => scope.Departments is null);
        Guid[] departments = [.. scopes.SelectMany(scope => scope.Departments ?? []).Distinct()], own = [.. me.Teams];
        return db.Teams.Where(t => t.IsActive && (everywhere || departments.Contains(t.DepartmentId) || own.Contains(t.Id)));
    }
}
