using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Interventions.InterventionAct;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>An act an intervention's page may offer: the noun of its address, and whether it asks for something before it is done.</summary>
public sealed record OfferedInterventionAct(InterventionAct Act, string Noun, string Icon, bool HasForm = true)
{
    private static readonly OfferedInterventionAct[] All =
    [
        new(Start, "demarrage", "play", HasForm: false),
        new(Resume, "reprise", "play", HasForm: false),
        new(Finish, "fin", "check"),
        new(RecordCost, "temps/nouveau", "clock"),
        new(Replan, "deplacement", "calendar"),
        new(Pause, "pause", "pause"),
        new(DeclareImpossible, "impossibilite", "stop"),
        new(Cancel, "annulation", "cross"),
    ];

    public static IReadOnlyList<OfferedInterventionAct> For(AgentIdentity me, Intervention intervention) =>
        [.. All.Where(offered => intervention.Can(offered.Act) && InterventionPolicy.Allows(me, intervention, offered.Act))];

    /// <summary>The one act that carries an intervention on from where it stands.</summary>
    public static InterventionAct? NextStep(InterventionState state) => state switch
    {
        InterventionState.Planned => Start,
        InterventionState.Paused => Resume,
        InterventionState.InProgress => Finish,
        _ => null,
    };
}
