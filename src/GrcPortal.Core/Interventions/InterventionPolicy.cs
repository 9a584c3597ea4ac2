using System.Linq.Expressions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Interventions;

/// <summary>
/// Who may see and do what with an intervention: a query and predicates that agree. One sees it through one of its demands, his crew,
/// or his scope over its department and category.
/// </summary>
public static class InterventionPolicy
{
    public static IQueryable<Intervention> VisibleTo(this IQueryable<Intervention> interventions, AgentIdentity agent, IQueryable<ServiceRequest> requests)
    {
        var reading = agent.In(Permission.ReadRequests).ToList();
        if (reading.Count is 0) return interventions.Where(_ => false);
        if (reading.Any(scope => scope.IsWhole)) return interventions;

        Guid?[] teams = [.. agent.Teams];
        var seen = requests.VisibleTo(agent).Select(request => request.Id);
        Expression<Func<Intervention, bool>> theirs = i => teams.Contains(i.TeamId) || i.Requests.Any(served => seen.Contains(served.RequestId));
        return interventions.Where(reading.Select(Covered).Aggregate(theirs, Predicates.Or));
    }

    public static bool Sees(AgentIdentity agent, Intervention intervention, IEnumerable<ServiceRequest> served) =>
        agent.Has(Permission.ReadRequests, intervention.DepartmentId, intervention.CategoryId)
        || agent.Has(Permission.ReadRequests) && (IsOfCrew(agent, intervention) || served.Any(request => RequestPolicy.Sees(agent, request)));

    /// <summary>Of one that he sees.</summary>
    public static bool Allows(AgentIdentity agent, Intervention intervention, InterventionAct act) => act switch
    {
        InterventionAct.Replan or InterventionAct.Cancel => Has(agent, Permission.PlanInterventions, intervention),
        _ => Has(agent, Permission.DoInterventions, intervention),
    };

    public static bool MayBuy(AgentIdentity agent, Intervention intervention) => Has(agent, Permission.ManageCosts, intervention);

    private static bool Has(AgentIdentity agent, Permission permission, Intervention intervention) =>
        agent.Has(permission, intervention.DepartmentId, intervention.CategoryId) || agent.Has(permission) && IsOfCrew(agent, intervention);

    private static bool IsOfCrew(AgentIdentity agent, Intervention intervention) => intervention.TeamId is { } team && agent.Teams.Contains(team);

    private static Expression<Func<Intervention, bool>> Covered(Scope scope)
    {
        Guid?[] departments = [.. scope.Departments ?? []], categories = [.. (scope.Categories ?? []).Cast<Guid?>()];
        return (scope.Departments, scope.Categories) switch
        {
            (not null, null) => i => departments.Contains(i.DepartmentId),
            (null, not null) => i => categories.Contains(i.CategoryId),
            _ => i => departments.Contains(i.DepartmentId) && categories.Contains(i.CategoryId),
        };
    }
}
