using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Gives and takes rights, one change at a time in a town: two administrators who shut each other out at once would leave none.</summary>
public sealed class ChangeRights(GrcDbContext db)
{
    /// <summary>The grants of an agent, with what they bundle.</summary>
    public async Task<IReadOnlyList<HeldGrant>> HeldByAsync(Guid agentId, CancellationToken ct) =>
        await Held(db.RoleGrants.Where(grant => grant.AgentId == agentId)).ToListAsync(ct);

    public Task GiveAsync(AgentIdentity me, RoleGrant grant, Stamp stamp, CancellationToken ct) => AloneAsync(async () =>
    {
        var permissions = await db.Set<RolePermission>().Where(p => p.RoleId == grant.RoleId).Select(p => p.Permission).ToListAsync(ct);
        if (permissions.Count is 0 || !GrantPolicy.MayGive(me, permissions, grant.DepartmentId, grant.CategoryId)) throw new RuleBrokenException("Rights.NotHeld");
        if (await db.RoleGrants.AnyAsync(g => g.AgentId == grant.AgentId && g.RoleId == grant.RoleId
            && g.DepartmentId == grant.DepartmentId && g.CategoryId == grant.CategoryId, ct)) return;
        db.Add(grant);
        db.Add(Entry(AuditAct.RoleGranted, grant.AgentId, stamp, grant.RoleId, grant.DepartmentId, grant.CategoryId));
    }, ct);

    public Task TakeAsync(AgentIdentity me, Guid agentId, Guid grantId, Stamp stamp, CancellationToken ct) => AloneAsync(async () =>
    {
        if (await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == grantId && g.AgentId == agentId, ct) is not { } grant) return;
        var held = await Held(db.RoleGrants.Where(g => g.Id == grantId)).SingleAsync(ct);
        if (!GrantPolicy.MayManage(me, [held])) throw new RuleBrokenException("Rights.NotHeld");
        db.Remove(grant);
        db.Add(Entry(AuditAct.RoleRevoked, agentId, stamp, grant.RoleId, grant.DepartmentId, grant.CategoryId));
        await KeepAnAdministratorAsync(g => g.Id != grantId, ct);
    }, ct);

    /// <summary>Shut out: no sign-in, and the sessions that are open end within thirty seconds.</summary>
    public Task DisableAsync(AgentIdentity me, Guid agentId, Stamp stamp, CancellationToken ct) => AloneAsync(async () =>
    {
        var agent = await MineAsync(me, agentId, ct);
        if (!agent.IsActive) return;
        agent.IsActive = false;
        db.Add(Entry(AuditAct.AgentDisabled, agentId, stamp));
        await KeepAnAdministratorAsync(g => g.AgentId != agentId, ct);
    }, ct);

    public Task EnableAsync(AgentIdentity me, Guid agentId, Stamp stamp, CancellationToken ct) => AloneAsync(async () =>
    {
        var agent = await MineAsync(me, agentId, ct);
        if (agent.IsActive) return;
        agent.IsActive = true;
        db.Add(Entry(AuditAct.AgentEnabled, agentId, stamp));
    }, ct);

    /// <summary>For someone who lost his telephone and his recovery codes: the password alone opens again, until he links another.</summary>
    public Task RemoveSecondFactorAsync(AgentIdentity me, Guid agentId, Stamp stamp, CancellationToken ct) => AloneAsync(async () =>
    {
        var agent = await MineAsync(me, agentId, ct);
        var account = await db.Users.SingleAsync(a => a.Id == agent.AccountId, ct);
        if (!account.HasSecondFactor()) return;
        account.TurnOffSecondFactor();
        db.Add(Entry(AuditAct.SecondFactorRemoved, agentId, stamp));
    }, ct);

    private async Task<Agent> MineAsync(AgentIdentity me, Guid agentId, CancellationToken ct)
    {
        if (!GrantPolicy.MayManage(me, await HeldByAsync(agentId, ct))) throw new RuleBrokenException("Rights.NotHeld");
        return await db.Agents.SingleAsync(agent => agent.Id == agentId, ct);
    }

    private Task<bool> AloneAsync(Func<Task> change, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        await change();
        return true;
    }, ct);

    /// <summary>Someone who keeps the whole organisation must be left, or nobody could ever be given a right again.</summary>
    private async Task KeepAnAdministratorAsync(Func<HeldGrant, bool> left, CancellationToken ct)
    {
        var whole = await Held(db.RoleGrants.Where(grant => grant.DepartmentId == null && grant.CategoryId == null
            && db.Agents.Any(agent => agent.Id == grant.AgentId && agent.IsActive))).ToListAsync(ct);
        if (!whole.Exists(grant => left(grant) && grant.Permissions.Contains(Permission.ManageOrganisation))) throw new RuleBrokenException("Rights.LastAdministrator");
    }

    private IQueryable<HeldGrant> Held(IQueryable<RoleGrant> grants) =>
        from grant in grants
        join role in db.Roles on grant.RoleId equals role.Id
        orderby role.Name, grant.Id
        select new HeldGrant(grant.Id, grant.AgentId, role.Id, role.Name, grant.DepartmentId, grant.CategoryId, role.Permissions.Select(p => p.Permission).ToList());

    private static AuditEntry Entry(AuditAct act, Guid subject, Stamp stamp, Guid? role = null, Guid? department = null, Guid? category = null) => new()
    {
        At = stamp.At,
        AgentId = stamp.By.AgentId,
        Act = act,
        SubjectId = subject,
        RoleId = role,
        DepartmentId = department,
        CategoryId = category,
    };
}
