using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>The crews of the departments an agent plans for, his own crews, and the suppliers.</summary>
public sealed class ReadExecutants(GrcDbContext db)
{
    public async Task<Executants> RunAsync(AgentIdentity me, CancellationToken ct) => new(
        await TeamsAsync(me, Permission.PlanInterventions, ct),
        [.. (await db.Suppliers.Where(s => s.IsActive).Select(s => new { s.Id, s.Name }).ToListByAsync(s => s.Name, ct)).Select(s => (s.Id, s.Name))]);

    public async Task<IReadOnlyList<(Guid Id, string Name)>> TeamsAsync(AgentIdentity me, Permission permission, CancellationToken ct)
    {
        var scopes = me.In(permission).ToList();
        var everywhere = scopes.Any(scope => scope.Departments is null);
        Guid[] departments = [.. scopes.SelectMany(scope => scope.Departments ?? []).Distinct()], own = [.. me.Teams];
        var teams = await db.Teams.Where(t => t.IsActive && (everywhere || departments.Contains(t.DepartmentId) || own.Contains(t.Id)))
            .Select(t => new { t.Id, t.Name }).ToListByAsync(t => t.Name, ct);
        return [.. teams.Select(t => (t.Id, t.Name))];
    }
}
