using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Gathers what an agent may do today: his grants, and those of the absent who named him their deputy, but for rights over the organisation.</summary>
public sealed class ReadAgentIdentity(GrcDbContext db)
{
    public async Task<AgentIdentity> RunAsync(Guid agentId, string name, DateOnly today, CancellationToken ct)
    {
        var standsInFor = await (from absence in db.Absences
                                 join absent in db.Agents on absence.AgentId equals absent.Id
                                 where absence.DeputyId == agentId && absence.From <= today && today <= absence.Until && absent.IsActive
                                 select absent.Id).Distinct().ToListAsync(ct);
        Guid[] selves = [agentId, .. standsInFor];
        var grants = await (from grant in db.RoleGrants
                            join permission in db.Set<RolePermission>() on grant.RoleId equals permission.RoleId
                            where selves.Contains(grant.AgentId)
                            select new { grant.AgentId, grant.DepartmentId, grant.CategoryId, permission.Permission }).ToListAsync(ct);
        var teams = await (from member in db.TeamMembers
                           join team in db.Teams on member.TeamId equals team.Id
                           where selves.Contains(member.AgentId) && team.IsActive
                           select team.Id).Distinct().ToListAsync(ct);
        var departments = grants.Exists(grant => grant.DepartmentId is not null)
            ? await db.Departments.Select(d => new Node(d.Id, d.ParentId)).ToListAsync(ct)
            : [];
        var categories = grants.Exists(grant => grant.CategoryId is not null)
            ? await db.Categories.Select(c => new Node(c.Id, c.ParentId)).ToListAsync(ct)
            : [];

        var scopes = from grant in grants
                     where grant.AgentId == agentId || grant.Permission is not Permission.ManageOrganisation
                     group grant.Permission by (grant.DepartmentId, grant.CategoryId) into same
                     select new Scope([.. same.Distinct().Order()], Below(same.Key.DepartmentId, departments), Below(same.Key.CategoryId, categories));
        return new(agentId, name, [.. scopes], teams, standsInFor);
    }

    /// <summary>The node and all under it; null stays everywhere.</summary>
    private static List<Guid>? Below(Guid? root, List<Node> tree)
    {
        if (root is not { } top) return null;
        List<Guid> found = [top];
        for (var at = 0; at < found.Count; at++)   // grows as it walks
            found.AddRange(tree.Where(node => node.ParentId == found[at] && !found.Contains(node.Id)).Select(node => node.Id));
        return found;
    }

    private sealed record Node(Guid Id, Guid? ParentId);
}
