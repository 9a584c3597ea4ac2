using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Assigning;

/// <summary>To whom a demand can be given: every department and crew still at work; of people, those of the demand's own department and of those below it, and oneself. Two queries.</summary>
public sealed class ReadAssignable(GrcDbContext db)
{
    private IReadOnlyList<WorkPlace>? _places;

    public async Task<IReadOnlyList<WorkPlace>> PlacesAsync(DateOnly today, CancellationToken ct) => _places ??= await (
        from department in db.Departments
        where department.ClosedOn == null || department.ClosedOn >= today
        select new WorkPlace(department.Id, department.Name, department.ParentId, department.Id, null))
        .Concat(from team in db.Teams
                join department in db.Departments on team.DepartmentId equals department.Id
                where team.IsActive && (department.ClosedOn == null || department.ClosedOn >= today)
                select new WorkPlace(team.Id, team.Name, department.Id, department.Id, team.Id))
        .ToListAsync(ct);

    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(ServiceRequest request, Guid me, DateOnly today, CancellationToken ct)
    {
        var places = await PlacesAsync(today, ct);
        var near = request.DepartmentId is { } department ? Below(department, places) : [];
        Guid?[] departments = [.. near];
        var found = await (from agent in db.Agents
                           where agent.IsActive && (agent.Id == me || departments.Contains(agent.DepartmentId))
                           let away = db.Absences.Where(a => a.AgentId == agent.Id && a.From <= today && today <= a.Until).OrderByDescending(a => a.Until).FirstOrDefault()
                           select new
                           {
                               agent.Id,
                               agent.Name,
                               agent.DepartmentId,
                               Teams = db.TeamMembers.Where(m => m.AgentId == agent.Id).Select(m => m.TeamId).ToList(),
                               Carries = db.Requests.Count(r => r.AssigneeId == agent.Id && r.EndedAt == null && r.Phase != RequestPhase.Resolved),
                               AwayUntil = (DateOnly?)away!.Until,
                               Deputy = db.Agents.Where(d => d.Id == away.DeputyId).Select(d => d.Name).SingleOrDefault(),
                           }).ToListAsync(ct);
        return Colleague.InOrder(found.Select(a => new Colleague(a.Id, a.Name, a.DepartmentId, a.Teams, a.Carries, a.AwayUntil, a.Deputy)));
    }

    /// <summary>A department and all below it.</summary>
    public static IReadOnlyList<Guid> Below(Guid department, IReadOnlyList<WorkPlace> places)
    {
        List<Guid> found = [department];
        for (var at = 0; at < found.Count; at++)   // grows as it walks
            found.AddRange(places.Where(place => place.TeamId is null && place.ParentId == found[at]).Select(place => place.Id));
        return found;
    }
}
