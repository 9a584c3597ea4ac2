using System.Linq.Expressions;
using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Requests.RequestAct;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Who may see and do what with a demand: a query and predicates that agree. An agent sees what his scopes cover, and what is
/// given to him, to his crew or to someone he stands in for; the assignee treats it and the référent closes it wherever it lies.
/// </summary>
public static class RequestPolicy
{
    public static IQueryable<ServiceRequest> VisibleTo(this IQueryable<ServiceRequest> requests, AgentIdentity agent)
    {
        var reading = agent.In(Permission.ReadRequests).ToList();
        if (reading.Count is 0) return requests.Where(_ => false);
        if (reading.Any(scope => scope.IsWhole)) return requests;

        Guid?[] selves = [.. agent.Selves], teams = [.. agent.Teams];
        Expression<Func<ServiceRequest, bool>> theirs =
            r => selves.Contains(r.AssigneeId) || selves.Contains(r.ReferentId) || teams.Contains(r.TeamId);
        return requests.Where(reading.Select(Covered).Aggregate(theirs, Predicates.Or));
    }

    /// <summary>What an agent may take away as a file: of what he sees, what his right to do so covers.</summary>
    public static IQueryable<ServiceRequest> ExportableBy(this IQueryable<ServiceRequest> requests, AgentIdentity agent)
    {
        var exporting = agent.In(Permission.ExportRequests).ToList();
        if (exporting.Count is 0) return requests.Where(_ => false);
        return exporting.Any(scope => scope.IsWhole) ? requests.VisibleTo(agent) : requests.VisibleTo(agent).Where(exporting.Select(Covered).Aggregate(Predicates.Or));
    }

    public static bool Sees(AgentIdentity agent, ServiceRequest request) =>
        agent.Has(Permission.ReadRequests, request.DepartmentId, request.CategoryId)
        || agent.Has(Permission.ReadRequests) && (IsAssignee(agent, request) || IsReferent(agent, request)
            || request.TeamId is { } team && agent.Teams.Contains(team));

    public static bool Allows(AgentIdentity agent, ServiceRequest request, RequestAct act)
    {
        if (!Sees(agent, request)) return false;
        Permission[] needed = Needed(act);
        return needed.Any(permission => agent.Has(permission, request.DepartmentId, request.CategoryId))
            || needed.Contains(Permission.TreatRequests) && IsAssignee(agent, request)
            || needed.Contains(Permission.CloseRequests) && IsReferent(agent, request);
    }

    /// <summary>One of these opens an act; none, and no agent may: it is the citizen's or the system's.</summary>
    private static Permission[] Needed(RequestAct act) => act switch
    {
        Accept or Assign or Refuse or Forward or BodyAnswered or Merge or Unmerge or Absorb or Release or Split or Requalify or Withdraw or Redact => [Permission.TriageRequests],
        AskCitizen or GoOn or Start or Pause or Resume or Resolve or Consult or Check => [Permission.TreatRequests],
        Join => [Permission.EnterRequests],
        Plan or Unplan => [Permission.PlanInterventions],
        Close or SendBack or Reopen => [Permission.CloseRequests],
        Reply or Note => [Permission.TriageRequests, Permission.TreatRequests, Permission.CloseRequests],
        _ => [],
    };

    private static bool IsAssignee(AgentIdentity agent, ServiceRequest request) => request.AssigneeId is { } id && agent.Selves.Contains(id);

    private static bool IsReferent(AgentIdentity agent, ServiceRequest request) => request.ReferentId is { } id && agent.Selves.Contains(id);

    private static Expression<Func<ServiceRequest, bool>> Covered(Scope scope)
    {
        Guid?[] departments = [.. scope.Departments ?? []], categories = [.. (scope.Categories ?? []).Cast<Guid?>()];
        return (scope.Departments, scope.Categories) switch
        {
            (not null, null) => r => departments.Contains(r.DepartmentId),
            (null, not null) => r => categories.Contains(r.CategoryId),
            _ => r => departments.Contains(r.DepartmentId) && categories.Contains(r.CategoryId),
        };
    }
}
