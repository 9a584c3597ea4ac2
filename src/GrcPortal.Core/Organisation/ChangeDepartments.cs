using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>
/// Keeps the tree of departments, one change at a time in a town: two administrators who each put one department under the
/// other would make a ring. A department is never deleted: its past demands keep it.
/// </summary>
public sealed class ChangeDepartments(GrcDbContext db)
{
    public Task<DepartmentProblem?> AddAsync(Department added, DateOnly today, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (Problem(await db.Departments.ToListAsync(ct), added.Id, added.Name, added.ParentId, today) is { } problem) return problem;
        if (!await CalendarExistsAsync(added.CalendarId, ct)) return DepartmentProblem.CalendarGone;
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.DepartmentAdded, added.Id, stamp));
        return (DepartmentProblem?)null;
    }, ct);

    /// <param name="calendarId">None: that of the one above, or the town's.</param>
    public Task<DepartmentProblem?> ChangeAsync(Guid id, string name, Guid? parentId, Guid? calendarId, DateOnly today, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var all = await db.Departments.ToListAsync(ct);
        var changed = all.Single(department => department.Id == id);
        if (Problem(all, id, name, parentId, today) is { } problem) return problem;
        if (!await CalendarExistsAsync(calendarId, ct)) return DepartmentProblem.CalendarGone;
        if (changed.CalendarId != calendarId || changed.ParentId != parentId) await AskRecountAsync(calendarId ?? changed.CalendarId, stamp, ct);
        (changed.Name, changed.ParentId, changed.CalendarId) = (name, parentId, calendarId);
        db.Add(AuditEntry.Of(AuditAct.DepartmentChanged, id, stamp));
        return (DepartmentProblem?)null;
    }, ct);

    /// <summary>What a department still holds goes to its successor at once; without one, only an empty department closes.</summary>
    public Task<DepartmentProblem?> CloseAsync(Guid id, DateOnly on, Guid? successorId, DateOnly today, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var all = await db.Departments.ToListAsync(ct);
        var closed = all.Single(department => department.Id == id);
        if (closed.ClosedOn is not null) throw new RuleBrokenException("Department.Closed");
        if (successorId is { } chosen && (Below(all, id).Contains(chosen) || !all.Exists(d => d.Id == chosen && d.IsOpen(on) && d.IsOpen(today)))) return DepartmentProblem.SuccessorGone;
        if (successorId is { } successor) await HandOverAsync(id, successor, stamp, ct);
        else if ((await HeldAsync(id, today, ct)).Any) return DepartmentProblem.StillHolds;
        closed.ClosedOn = on;
        db.Add(AuditEntry.Of(AuditAct.DepartmentClosed, id, stamp));
        return (DepartmentProblem?)null;
    }, ct);

    public Task ReopenAsync(Guid id, DateOnly today, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var all = await db.Departments.ToListAsync(ct);
        var reopened = all.Single(department => department.Id == id);
        if (reopened.ClosedOn is null) return false;
        if (reopened.ParentId is { } above && !all.Single(department => department.Id == above).IsOpen(today)) throw new RuleBrokenException("Department.AboveClosed");
        if (Problem(all, id, reopened.Name, reopened.ParentId, today) is not null) throw new RuleBrokenException("Department.NameTaken");
        reopened.ClosedOn = null;
        db.Add(AuditEntry.Of(AuditAct.DepartmentReopened, id, stamp));
        return true;
    }, ct);

    /// <summary>What points to a department and would be left without one.</summary>
    public async Task<HeldByDepartment> HeldAsync(Guid id, DateOnly today, CancellationToken ct) => await db.Departments.Where(d => d.Id == id).Select(_ => new HeldByDepartment(
        db.Requests.Count(r => r.DepartmentId == id && r.EndedAt == null),
        db.Teams.Count(t => t.DepartmentId == id && t.IsActive),
        db.Categories.Count(c => c.DepartmentId == id),
        db.RoutingRules.Count(r => r.DepartmentId == id),
        db.Departments.Count(d => d.ParentId == id && (d.ClosedOn == null || d.ClosedOn >= today)),
        db.Agents.Count(a => a.DepartmentId == id && a.IsActive),
        db.RoleGrants.Count(g => g.DepartmentId == id))).SingleAsync(ct);

    private async Task<bool> CalendarExistsAsync(Guid? id, CancellationToken ct) => id is null || await db.WorkCalendars.AnyAsync(c => c.Id == id, ct);

    /// <summary>Its demands, and those of the departments below, may count on another calendar from now on.</summary>
    private async Task AskRecountAsync(Guid? calendarId, Stamp stamp, CancellationToken ct) =>
        (await db.WorkCalendars.OrderBy(c => c.Id).FirstOrDefaultAsync(c => calendarId == null ? c.IsDefault : c.Id == calendarId, ct))?.AskRecount(stamp.At);

    /// <summary>A department and all below it.</summary>
    public static IReadOnlyList<Guid> Below(IReadOnlyList<Department> all, Guid id)
    {
        List<Guid> found = [id];
        for (var at = 0; at < found.Count; at++)   // grows as it walks
            found.AddRange(all.Where(department => department.ParentId == found[at] && !found.Contains(department.Id)).Select(department => department.Id));
        return found;
    }

    private async Task HandOverAsync(Guid id, Guid successor, Stamp stamp, CancellationToken ct)
    {
        foreach (var request in await db.Requests.Where(r => r.DepartmentId == id && r.EndedAt == null).ToListAsync(ct)) request.HandOver(successor, request.TeamId, stamp);
        foreach (var team in await db.Teams.Where(t => t.DepartmentId == id).ToListAsync(ct)) team.DepartmentId = successor;
        foreach (var category in await db.Categories.Where(c => c.DepartmentId == id).ToListAsync(ct)) category.DepartmentId = successor;
        foreach (var rule in await db.RoutingRules.Where(r => r.DepartmentId == id).ToListAsync(ct)) rule.DepartmentId = successor;
        foreach (var below in await db.Departments.Where(d => d.ParentId == id).ToListAsync(ct)) below.ParentId = successor;
        foreach (var agent in await db.Agents.Where(a => a.DepartmentId == id).ToListAsync(ct)) agent.DepartmentId = successor;
    }

    private static DepartmentProblem? Problem(List<Department> all, Guid id, string name, Guid? parentId, DateOnly today) => parentId switch
    {
        _ when all.Exists(other => other.Id != id && other.IsOpen(today) && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)) => DepartmentProblem.NameTaken,
        { } above when !all.Exists(department => department.Id == above && department.IsOpen(today)) => DepartmentProblem.ParentGone,
        { } above when Below(all, id).Contains(above) => DepartmentProblem.UnderItself,
        _ => null,
    };
}

public enum DepartmentProblem { NameTaken, ParentGone, UnderItself, StillHolds, SuccessorGone, CalendarGone }

/// <summary>Roles given for a department do not keep it open, and never move by themselves: nobody gains a right by a reorganisation.</summary>
public sealed record HeldByDepartment(int Requests, int Teams, int Categories, int Rules, int Departments, int Agents, int Roles)
{
    public bool Any => Requests + Teams + Categories + Rules + Departments + Agents > 0;
}
