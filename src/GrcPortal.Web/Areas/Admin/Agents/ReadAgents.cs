using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.BackOffice.Absences;
using GrcPortal.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Agents;

/// <summary>The agents of the authority, for their list and for the page of one.</summary>
public sealed class ReadAgents(GrcDbContext db, ChangeRights rights)
{
    public async Task<IReadOnlyList<AgentRow>> AllAsync(DateOnly today, CancellationToken ct) => [.. (await (
        from agent in db.Agents
        select new AgentRow(agent.Id, agent.Name,
            db.Departments.Where(d => d.Id == agent.DepartmentId).Select(d => d.Name).SingleOrDefault(),
            (from grant in db.RoleGrants join role in db.Roles on grant.RoleId equals role.Id where grant.AgentId == agent.Id orderby role.Name select role.Name).Distinct().ToList(),
            agent.IsActive,
            db.Absences.Where(a => a.AgentId == agent.Id && a.From <= today && today <= a.Until).Max(a => (DateOnly?)a.Until)))
        .ToListByAsync(agent => agent.Name, ct)).OrderByDescending(agent => agent.IsActive)];

    public async Task<AgentPage?> OneAsync(Guid agentId, AgentIdentity me, DateOnly today, CancellationToken ct)
    {
        var facts = await (from agent in db.Agents
                           join account in db.Users on agent.AccountId equals account.Id
                           where agent.Id == agentId
                           select new
                           {
                               agent.Name,
                               account.Email,
                               agent.IsActive,
                               HasSecondFactor = account.AuthenticatorSecret != null,
                               Department = db.Departments.Where(d => d.Id == agent.DepartmentId).Select(d => d.Name).SingleOrDefault(),
                               Trade = db.Trades.Where(t => t.Id == agent.TradeId).Select(t => t.Name).SingleOrDefault(),
                               Teams = (from member in db.TeamMembers
                                        join team in db.Teams on member.TeamId equals team.Id
                                        where member.AgentId == agentId && team.IsActive
                                        orderby team.Name
                                        select team.Name).ToList(),
                           }).SingleOrDefaultAsync(ct);
        if (facts is null) return null;

        var held = await rights.HeldByAsync(agentId, ct);
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name, ct);
        var categories = held.Any(grant => grant.CategoryId is not null) ? await db.Categories.ToDictionaryAsync(c => c.Id, c => c.Name, ct) : [];
        var absences = await db.Absences.Where(a => a.AgentId == agentId && a.Until >= today).OrderBy(a => a.From)
            .Select(a => new AbsenceRow(a.Id, a.From, a.Until, db.Agents.Where(d => d.Id == a.DeputyId).Select(d => d.Name).SingleOrDefault())).ToListAsync(ct);
        return new(agentId, facts.Name, facts.Email!, facts.Department, facts.Trade, facts.IsActive, facts.HasSecondFactor, facts.Teams,
            [.. held.Select(grant => new GrantRow(grant.Id, grant.Role, Named(grant.DepartmentId, departments), Named(grant.CategoryId, categories),
                grant.Permissions, GrantPolicy.MayManage(me, [grant])))],
            absences, GrantPolicy.MayManage(me, held));
    }

    private static string? Named(Guid? id, Dictionary<Guid, string> names) => id is { } known ? names[known] : null;
}
