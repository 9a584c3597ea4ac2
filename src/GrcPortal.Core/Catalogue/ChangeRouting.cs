using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>Keeps the routing rules. They are few, ordered, and nothing remembers one: it may be removed.</summary>
public sealed class ChangeRouting(GrcDbContext db)
{
    /// <summary>False when a rule says something of the same category and sector already.</summary>
    public Task<bool> AddAsync(RoutingRule added, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var rules = await db.RoutingRules.ToListAsync(ct);
        if (IsTwice(rules, added.Id, added.CategoryId, added.SectorId)) return false;
        await CheckAsync(added.DepartmentId, added.TeamId, ct);
        added.Rank = Ranking.Last(rules);
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.RoutingRuleAdded, added.Id, stamp));
        return true;
    }, ct);

    /// <summary>False when another rule says something of the same category and sector already.</summary>
    public Task<bool> ChangeAsync(Guid id, RoutingRule to, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var rules = await db.RoutingRules.ToListAsync(ct);
        if (rules.SingleOrDefault(rule => rule.Id == id) is not { } changed) throw new RuleBrokenException("Routing.Gone");
        if (IsTwice(rules, id, to.CategoryId, to.SectorId)) return false;
        await CheckAsync(to.DepartmentId, to.TeamId, ct);
        (changed.CategoryId, changed.SectorId, changed.DepartmentId, changed.TeamId) = (to.CategoryId, to.SectorId, to.DepartmentId, to.TeamId);
        db.Add(AuditEntry.Of(AuditAct.RoutingRuleChanged, id, stamp));
        return true;
    }, ct);

    public Task MoveAsync(Guid id, bool up, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (!Ranking.Move(await db.RoutingRules.ToListAsync(ct), id, up)) throw new RuleBrokenException("Routing.Gone");
        db.Add(AuditEntry.Of(AuditAct.RoutingRuleChanged, id, stamp));
        return true;
    }, ct);

    public Task RemoveAsync(Guid id, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (await db.RoutingRules.SingleOrDefaultAsync(rule => rule.Id == id, ct) is not { } removed) return false;
        db.Remove(removed);
        db.Add(AuditEntry.Of(AuditAct.RoutingRuleRemoved, id, stamp));
        return true;
    }, ct);

    private static bool IsTwice(List<RoutingRule> rules, Guid id, Guid? category, Guid? sector) =>
        rules.Exists(rule => rule.Id != id && rule.CategoryId == category && rule.SectorId == sector);

    /// <summary>The crew is one of the department, and at work.</summary>
    private async Task CheckAsync(Guid department, Guid? team, CancellationToken ct)
    {
        if (team is { } crew && !await db.Teams.AnyAsync(t => t.Id == crew && t.IsActive && t.DepartmentId == department, ct)) throw new RuleBrokenException("Routing.TeamGone");
    }
}
