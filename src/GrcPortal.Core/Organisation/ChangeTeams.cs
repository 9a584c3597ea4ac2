using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Keeps the crews, one change at a time in a town, so that no work goes to a crew while it is being dissolved.</summary>
public sealed class ChangeTeams(GrcDbContext db)
{
    private static readonly InterventionState[] Open = [.. Enum.GetValues<InterventionState>().Where(InterventionLife.IsOpen)];

    public Task<TeamProblem?> AddAsync(Team added, DateOnly today, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (!await IsOpenAsync(added.DepartmentId, today, ct)) throw new RuleBrokenException("Team.DepartmentClosed");
        if (await IsTakenAsync(added, added.Name, ct)) return TeamProblem.NameTaken;
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.TeamAdded, added.Id, stamp));
        return (TeamProblem?)null;
    }, ct);

    /// <summary>Its leader is one of its members.</summary>
    public Task<TeamProblem?> ChangeAsync(Guid id, string name, Guid? leaderId, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var team = await db.Teams.SingleAsync(t => t.Id == id, ct);
        if (await IsTakenAsync(team, name, ct)) return TeamProblem.NameTaken;
        if (leaderId is { } leader && !await db.TeamMembers.AnyAsync(m => m.TeamId == id && m.AgentId == leader, ct)) return TeamProblem.LeaderGone;
        (team.Name, team.LeaderId) = (name, leaderId);
        db.Add(AuditEntry.Of(AuditAct.TeamChanged, id, stamp));
        return (TeamProblem?)null;
    }, ct);

    public Task<TeamProblem?> JoinAsync(Guid id, Guid agentId, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (!await db.Agents.AnyAsync(a => a.Id == agentId && a.IsActive, ct)) return TeamProblem.AgentGone;
        if (await db.TeamMembers.AnyAsync(m => m.TeamId == id && m.AgentId == agentId, ct)) return null;
        db.Add(new TeamMember { TeamId = id, AgentId = agentId });
        db.Add(AuditEntry.Of(AuditAct.TeamJoined, id, stamp));
        return (TeamProblem?)null;
    }, ct);

    public Task LeaveAsync(Guid id, Guid agentId, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (await db.TeamMembers.SingleOrDefaultAsync(m => m.TeamId == id && m.AgentId == agentId, ct) is not { } member) return false;
        var team = await db.Teams.SingleAsync(t => t.Id == id, ct);
        if (team.LeaderId == agentId) team.LeaderId = null;
        db.Remove(member);
        db.Add(AuditEntry.Of(AuditAct.TeamLeft, id, stamp));
        return true;
    }, ct);

    /// <summary>Its open work goes to the crew that succeeds it; without one, only a crew that is through is dissolved.</summary>
    public Task<TeamProblem?> DisableAsync(Guid id, Guid? successorId, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var team = await db.Teams.SingleAsync(t => t.Id == id, ct);
        if (!team.IsActive) throw new RuleBrokenException("Team.Disabled");
        var successor = successorId is { } chosen ? await db.Teams.SingleOrDefaultAsync(t => t.Id == chosen && t.Id != id && t.IsActive, ct) : null;
        if (successorId is not null && successor is null) return TeamProblem.SuccessorGone;
        if (successor is not null) await HandOverAsync(id, successor, stamp, ct);
        else if ((await HeldAsync(id, ct)).Any) return TeamProblem.StillHolds;
        team.IsActive = false;
        db.Add(AuditEntry.Of(AuditAct.TeamDisabled, id, stamp));
        return (TeamProblem?)null;
    }, ct);

    public Task EnableAsync(Guid id, DateOnly today, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var team = await db.Teams.SingleAsync(t => t.Id == id, ct);
        if (team.IsActive) return false;
        if (!await IsOpenAsync(team.DepartmentId, today, ct)) throw new RuleBrokenException("Team.DepartmentClosed");
        team.IsActive = true;
        db.Add(AuditEntry.Of(AuditAct.TeamEnabled, id, stamp));
        return true;
    }, ct);

    public async Task<HeldByTeam> HeldAsync(Guid id, CancellationToken ct) => await db.Teams.Where(t => t.Id == id).Select(_ => new HeldByTeam(
        db.Requests.Count(r => r.TeamId == id && r.EndedAt == null),
        db.Interventions.Count(i => i.TeamId == id && Open.Contains(i.State)),
        db.RoutingRules.Count(r => r.TeamId == id))).SingleAsync(ct);

    private async Task HandOverAsync(Guid id, Team successor, Stamp stamp, CancellationToken ct)
    {
        foreach (var request in await db.Requests.Where(r => r.TeamId == id && r.EndedAt == null).ToListAsync(ct)) request.HandOver(successor.DepartmentId, successor.Id, stamp);
        foreach (var work in await db.Interventions.Where(i => i.TeamId == id && Open.Contains(i.State)).ToListAsync(ct)) work.HandOver(successor.Id);
        foreach (var rule in await db.RoutingRules.Where(r => r.TeamId == id).ToListAsync(ct)) (rule.DepartmentId, rule.TeamId) = (successor.DepartmentId, successor.Id);
    }

    private Task<bool> IsOpenAsync(Guid departmentId, DateOnly today, CancellationToken ct) =>
        db.Departments.AnyAsync(d => d.Id == departmentId && (d.ClosedOn == null || d.ClosedOn >= today), ct);

    private async Task<bool> IsTakenAsync(Team team, string name, CancellationToken ct) =>
        (await db.Teams.Where(t => t.Id != team.Id && t.DepartmentId == team.DepartmentId && t.IsActive).Select(t => t.Name).ToListAsync(ct)).Contains(name, StringComparer.OrdinalIgnoreCase);
}

public enum TeamProblem { NameTaken, LeaderGone, AgentGone, StillHolds, SuccessorGone }

public sealed record HeldByTeam(int Requests, int Interventions, int Rules)
{
    public bool Any => Requests + Interventions + Rules > 0;
}
