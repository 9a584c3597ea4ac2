using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Interventions;

/// <summary>
/// A demand as an act on its intervention finds it. One that another open intervention serves too goes on with that one: it gets ahead
/// with whichever starts first, and is neither paused, resolved nor given up before the last.
/// </summary>
public sealed record Served(ServiceRequest Demand, bool ElsewhereToo = false, int Weight = 1)
{
    internal void Plan(Guid interventionId, Stamp stamp)
    {
        if (!(ElsewhereToo && Demand.Phase is RequestPhase.InProgress)) Demand.Plan(stamp, interventionId);
    }

    /// <summary>The new day is told; a demand that cannot be planned any more stays where it is.</summary>
    internal void Replan(Guid interventionId, Stamp stamp)
    {
        if (Demand.Can(RequestAct.Plan)) Plan(interventionId, stamp);
    }

    internal void Start(Guid interventionId, Stamp stamp)
    {
        if (Demand.Can(RequestAct.Start)) Demand.Start(stamp, interventionId);
    }

    internal void Pause(string reason, Guid interventionId, Stamp stamp)
    {
        if (!ElsewhereToo && Demand.Can(RequestAct.Pause)) Demand.Pause(reason, stamp, interventionId);
    }

    /// <param name="working">The crew is at work again: so is the demand, even if it was paused as planned for another visit.</param>
    internal void Resume(Guid interventionId, bool working, Stamp stamp)
    {
        if (Demand.Can(RequestAct.Resume)) Demand.Resume(stamp, interventionId);
        if (working) Start(interventionId, stamp);
    }

    /// <summary>The words reach every demand; the last open intervention resolves it.</summary>
    internal void Resolve(string note, Guid interventionId, Stamp stamp)
    {
        if (!ElsewhereToo && Demand.Can(RequestAct.Resolve)) Demand.Resolve(Message.Internal(note, stamp), stamp, interventionId);
        else if (Demand.Can(RequestAct.Note)) Demand.Note(Message.Internal(note, stamp), stamp);
    }

    internal void GiveUp(ImpossibleReason? reason, Guid interventionId, Stamp stamp)
    {
        if (ElsewhereToo) return;
        if (Demand.Phase is RequestPhase.WaitingForThirdParty && Demand.PhaseBeforePause is RequestPhase.Planned or RequestPhase.InProgress) Demand.Resume(stamp, interventionId);
        if (Demand.Can(RequestAct.Unplan)) Demand.Unplan(stamp, interventionId, reason);
    }
}
