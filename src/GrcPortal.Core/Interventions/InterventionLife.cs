using static GrcPortal.Core.Interventions.InterventionAct;
using static GrcPortal.Core.Interventions.InterventionState;

namespace GrcPortal.Core.Interventions;

/// <summary>What someone does to an intervention.</summary>
public enum InterventionAct
{
    Replan,
    Start,
    Pause,
    Resume,
    Finish,
    DeclareImpossible,
    Cancel,

    /// <summary>Hours and purchases are recorded, also once it is over: invoices come late.</summary>
    RecordCost,
}

/// <summary>What an intervention can take where it stands. Started work is not cancelled: it ends done, or impossible.</summary>
public static class InterventionLife
{
    public static bool Allows(InterventionState state, bool started, InterventionAct act) => (state, act) switch
    {
        (Planned, Replan or Start or Pause or Finish or DeclareImpossible) => true,
        (InProgress, Pause or Finish or DeclareImpossible) => true,
        (Paused, Replan or Resume or DeclareImpossible) => true,
        (Planned or Paused, Cancel) => !started,
        (not Cancelled, RecordCost) => true,
        _ => false,
    };

    /// <summary>Still to do: what keeps a demand from being resolved by another intervention.</summary>
    public static bool IsOpen(InterventionState state) => state is Planned or InProgress or Paused;
}
