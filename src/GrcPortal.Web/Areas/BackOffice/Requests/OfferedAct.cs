using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using static GrcPortal.Core.Requests.RequestAct;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>An act a screen may offer: the noun of its address, and whether it asks for words before it is done.</summary>
public sealed record OfferedAct(RequestAct Act, string Noun, string Icon, bool HasForm = true)
{
    private static readonly OfferedAct[] All =
    [
        new(Accept, "prise-en-charge", "check", HasForm: false),
        new(Plan, "interventions/nouvelle", "calendar"),
        new(Start, "intervention", "play", HasForm: false),
        new(GoOn, "suite", "play", HasForm: false),
        new(Resume, "reprise", "play", HasForm: false),
        new(BodyAnswered, "retour", "check", HasForm: false),
        new(Resolve, "traitement", "check"),
        new(Close, "cloture", "check"),
        new(Assign, "affectation", "users"),
        new(Requalify, "requalification", "pencil"),
        new(Merge, "fusion", "merge"),
        new(Unmerge, "fusion/annulation", "undo", HasForm: false),
        new(AskCitizen, "question", "message"),
        new(Pause, "pause", "pause"),
        new(SendBack, "renvoi", "undo"),
        new(Reopen, "reouverture", "undo"),
        new(Forward, "transmission", "forward"),
        new(Refuse, "refus", "cross"),
    ];

    /// <summary>What this agent can do to this demand now, the natural next step first. Replies and notes stand under the conversation.</summary>
    public static IReadOnlyList<OfferedAct> For(AgentIdentity me, ServiceRequest request) =>
    [
        .. All.Where(offered => request.Can(offered.Act) && RequestPolicy.Allows(me, request, offered.Act))
            .OrderByDescending(offered => offered.Act == NextStep(request.Phase)),
    ];

    /// <summary>The one act that carries a demand on from where it stands.</summary>
    public static RequestAct? NextStep(RequestPhase phase) => phase switch
    {
        RequestPhase.New => Accept,
        RequestPhase.WaitingForCitizen => GoOn,
        RequestPhase.Accepted or RequestPhase.Planned => Start,
        RequestPhase.InProgress => Resolve,
        RequestPhase.WaitingForThirdParty => Resume,
        RequestPhase.Resolved => Close,
        RequestPhase.Forwarded => BodyAnswered,
        _ => null,
    };
}
