using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Assigning;

/// <summary>To whom a demand can be given: every department and crew still at work; of people, those of the demand's own department and of those below it, and oneself. Two queries.</summary>
public sealed class ReadAssignable(GrcDbContext db)
{
    private IReadOnlyList<WorkPlace>? _places;

    public async Task<IReadOnlyList<WorkPlace>> PlacesAsync(DateOnly today, CancellationToken ct)
    {
        if (_places is not null) return _places;
        var departments = from department in db.Departments
                          where department.ClosedOn == null || department.ClosedOn >= today
                          select new { department.Id, department.Name, department.ParentId, DepartmentId = department.Id, IsTeam = false };
        var teams = from team in db.Teams
                    join department in departments on team.DepartmentId equals department.Id
                    where team.IsActive
                    select new { team.Id, team.Name, ParentId = (Guid?)department.Id, DepartmentId = department.Id, IsTeam = true };
        var places = await departments.Concat(teams).ToListAsync(ct);
        return _places = [.. places.Select(place => new WorkPlace(place.Id, place.Name, place.ParentId, place.DepartmentId, place.IsTeam ? place.Id : null))];
    }

    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(ServiceRequest request, Guid me, DateOnly today, CancellationToken ct)
    {
        var places = await PlacesAsync(today, ct);
        var near = request.DepartmentId is { } department ? Below(department, places) : [];
        Guid?[] departments = [.. near];
        var found = await (from agent in db.Agents
                           where agent.IsActive && (agent.Id == me || departments.Contains(agent.DepartmentId))
                           select new
                           {
                               agent.Id,
                               agent.Name,
                               agent.DepartmentId,
                               Teams = db.TeamMembers.Where(m => m.AgentId == agent.Id).Select(m => m.TeamId).ToList(),
                               Carries = db.Requests.Count(r => r.AssigneeId == agent.Id && r.EndedAt == null && r.Phase != RequestPhase.Resolved),
                               AwayUntil = db.Absences.Where(a => a.AgentId == agent.Id && a.From <= today && today <= a.Until).Max(a => (DateOnly?)a.Until),
                               Deputy = (from absence in db.Absences
                                         join deputy in db.Agents on absence.DeputyId equals deputy.Id
                                         where absence.AgentId == agent.Id && absence.From <= today && today <= absence.Until
                                         select deputy.Name).FirstOrDefault(),
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
