using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Interventions;

/// <summary>The life of an intervention. Each act takes along the demands it serves, in the same save.</summary>
public sealed partial class Intervention
{
    /// <param name="served">The first is the one it is planned from: it lends its category and department.</param>
    public static Intervention Plan(Slot slot, IReadOnlyList<Served> served, SharingRule sharing, string? instructions, int year, Stamp stamp)
    {
        slot.Check();
        if (served.Count is 0) throw new RuleBrokenException("Intervention.NoDemand");
        var planned = For(served[0].Demand, slot.On, year, stamp);
        planned.Take(slot);
        planned.Sharing = sharing;
        planned.Instructions = instructions;
        foreach (var one in served)
        {
            planned.Serve(one);
            one.Plan(planned.Id, stamp);
        }
        planned.ShareOut();
        return planned;
    }

    /// <summary>An agent handled the demand himself: done at once, at no cost, so that what was done without a crew is counted too.</summary>
    public static Intervention HandledBy(Stamp stamp, ServiceRequest demand, DateOnly today)
    {
        var handled = For(demand, today, today.Year, stamp);
        handled.State = InterventionState.Done;
        handled.StartedAt = handled.EndedAt = stamp.At;
        handled.Serve(new(demand));
        demand.Resolve(note: null, stamp, handled.Id);
        return handled;
    }

    public bool Can(InterventionAct act) => InterventionLife.Allows(State, StartedAt is not null, act);

    /// <summary>Another day or crew, also for work that stood still.</summary>
    public void Replan(Slot slot, IReadOnlyList<Served> served, Stamp stamp)
    {
        slot.Check();
        Check(InterventionAct.Replan);
        Take(slot);
        (State, PauseReason) = (InterventionState.Planned, null);
        foreach (var one in served) one.Replan(Id, stamp);
    }

    public void Start(IReadOnlyList<Served> served, Stamp stamp)
    {
        Check(InterventionAct.Start);
        State = InterventionState.InProgress;
        StartedAt ??= stamp.At;
        foreach (var one in served) one.Start(Id, stamp);
    }

    public void Pause(string reason, IReadOnlyList<Served> served, Stamp stamp)
    {
        Check(InterventionAct.Pause);
        (State, PauseReason) = (InterventionState.Paused, reason);
        foreach (var one in served) one.Pause(reason, Id, stamp);
    }

    public void Resume(IReadOnlyList<Served> served, Stamp stamp)
    {
        Check(InterventionAct.Resume);
        (State, PauseReason) = (StartedAt is null ? InterventionState.Planned : InterventionState.InProgress, null);
        foreach (var one in served) one.Resume(Id, working: State is InterventionState.InProgress, stamp);
    }

    /// <summary>Done: the note goes to each demand, the photo shows all of them the outcome.</summary>
    public void Finish(string note, Attachment? photo, IReadOnlyList<Served> served, Stamp stamp)
    {
        Check(InterventionAct.Finish);
        State = InterventionState.Done;
        StartedAt ??= stamp.At;
        EndedAt = stamp.At;
        photo?.InterventionId = Id;
        foreach (var one in served) one.Resolve(note, Id, stamp);
    }

    public void DeclareImpossible(ImpossibleReason reason, IReadOnlyList<Served> served, Stamp stamp)
    {
        Check(InterventionAct.DeclareImpossible);
        (State, PauseReason, ImpossibleReason) = (InterventionState.Impossible, null, reason);
        EndedAt = stamp.At;
        foreach (var one in served) one.GiveUp(reason, Id, stamp);
    }

    public void Cancel(IReadOnlyList<Served> served, Stamp stamp)
    {
        Check(InterventionAct.Cancel);
        (State, PauseReason) = (InterventionState.Cancelled, null);
        EndedAt = stamp.At;
        foreach (var one in served) one.GiveUp(reason: null, Id, stamp);
    }

    /// <summary>A reorganisation: another crew does it, at the same hour.</summary>
    internal void HandOver(Guid teamId) => TeamId = teamId;

    internal void Numbered(int number) => Number = number;

    private static Intervention For(ServiceRequest demand, DateOnly on, int year, Stamp stamp) => new()
    {
        Year = year,
        CategoryId = demand.CategoryId,
        DepartmentId = demand.DepartmentId,
        PlannedOn = on,
        PlannedAt = stamp.At,
        PlannedById = stamp.By.AgentId,
    };

    private void Take(Slot slot)
    {
        (PlannedOn, PlannedUntil) = (slot.On, slot.Until == slot.On ? null : slot.Until);
        (From, Until) = (slot.From, slot.To);
        (TeamId, SupplierId) = (slot.TeamId, slot.SupplierId);
    }

    private void Serve(Served one)
    {
        if (_requests.Exists(known => known.RequestId == one.Demand.Id)) throw new RuleBrokenException("Intervention.SameDemand");
        _requests.Add(new() { InterventionId = Id, RequestId = one.Demand.Id, Weight = one.Weight });
    }

    private void Check(InterventionAct act)
    {
        if (!Can(act)) throw new RuleBrokenException($"{nameof(InterventionAct)}.{act}");
    }
}
