using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Requests.Listing;

/// <summary>The drawers of the inbox, in the order of its tabs.</summary>
public enum InboxView
{
    ToHandle,
    Late,
    ToClose,
    Waiting,
    Mine,
    All,
    Ended,
}

public static class InboxViews
{
    public static readonly IReadOnlyList<RequestPhase> WaitingPhases = [RequestPhase.WaitingForCitizen, RequestPhase.WaitingForThirdParty];

    private static readonly (InboxView View, string Slug)[] Slugs =
    [
        (InboxView.ToHandle, "a-traiter"),
        (InboxView.Late, "en-retard"),
        (InboxView.ToClose, "a-cloturer"),
        (InboxView.Waiting, "en-attente"),
        (InboxView.Mine, "mes-demandes"),
        (InboxView.All, "toutes"),
        (InboxView.Ended, "terminees"),
    ];

    public static string Slug(this InboxView view) => Slugs.Single(pair => pair.View == view).Slug;

    /// <summary>The first drawer when the address names none of ours.</summary>
    public static InboxView Parse(string? slug) => Slugs.FirstOrDefault(pair => pair.Slug == slug, Slugs[0]).View;

    /// <summary>The forgotten have left every drawer; they are shown to who asks for the demands of a period, since its figures count them.</summary>
    public static IQueryable<ServiceRequest> In(this IQueryable<ServiceRequest> requests, InboxView view, AgentIdentity me, DateOnly today, RequestFilter filter)
    {
        if (filter.Days is null) requests = requests.Where(r => r.AnonymisedAt == null);
        if (filter.IsNone) requests = requests.Where(r => r.Phase != RequestPhase.Merged);   // the one that goes on stands for both
        var open = requests.Where(r => r.EndedAt == null);
        return view switch
        {
            InboxView.ToHandle => open.Where(r => r.Phase != RequestPhase.Resolved),
            InboxView.Late => open.Where(r => r.Phase != RequestPhase.Resolved && !WaitingPhases.Contains(r.Phase) && r.PromisedOn < today),
            InboxView.ToClose => open.Where(r => r.Phase == RequestPhase.Resolved),
            InboxView.Waiting => open.Where(r => WaitingPhases.Contains(r.Phase)),
            InboxView.Mine => open.Where(r => r.AssigneeId == me.Id || r.ReferentId == me.Id),
            InboxView.Ended => requests.Where(r => r.EndedAt != null),
            _ => requests,
        };
    }
}
