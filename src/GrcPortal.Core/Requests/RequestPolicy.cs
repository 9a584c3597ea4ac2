using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Requests;

/// <summary>Who may see and do what with a demand: a query and a predicate that agree.</summary>
public static class RequestPolicy
{
    /// <summary>Every active agent sees the demands of his authority; scopes will narrow this.</summary>
    public static IQueryable<ServiceRequest> VisibleTo(this IQueryable<ServiceRequest> requests, AgentIdentity agent) =>
        agent.Has(Permission.ProcessRequests) ? requests : requests.Where(_ => false);

    public static bool Allows(AgentIdentity agent, ServiceRequest request, RequestAct act) =>
        agent.Has(Permission.ProcessRequests)
        && act is not (RequestAct.Submit or RequestAct.Write or RequestAct.CitizenAnswered or RequestAct.Contest
            or RequestAct.Rate or RequestAct.Anonymise);
}
