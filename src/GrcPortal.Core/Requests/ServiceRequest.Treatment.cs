using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Requests;

/// <summary>Assignment and treatment: from the department's desk to the work done.</summary>
public sealed partial class ServiceRequest
{
    public void Accept(Stamp stamp)
    {
        Do(RequestAct.Accept, stamp);
        ReferentId ??= stamp.By.AgentId;
    }

    public void Assign(Assignment to, Stamp stamp)
    {
        if (to is { DepartmentId: null, TeamId: null, AgentId: null }) throw new RuleBrokenException("Assign.Nobody");
        Do(RequestAct.Assign, stamp, new(AssigneeId: to.AgentId, TeamId: to.TeamId));
        DepartmentId = to.DepartmentId ?? DepartmentId;
        (TeamId, AssigneeId) = (to.TeamId, to.AgentId);
        ReferentId ??= stamp.By.AgentId;
    }

    /// <summary>A reorganisation: another department or crew has it from now on, where it stands. Nobody is told.</summary>
    internal void HandOver(Guid departmentId, Guid? teamId, Stamp stamp)
    {
        Do(RequestAct.HandOver, stamp, new(TeamId: teamId));
        (DepartmentId, TeamId) = (departmentId, teamId);
    }

    /// <summary>It was taken for something else. Answers keep the form they were given to; the promise goes on by the targets of the right type, from the same reception.</summary>
    public void Requalify(Requalification to, Stamp stamp)
    {
        if (to.Old.Id != CategoryId || to.New.Id == CategoryId) throw new RuleBrokenException("Requalify.Same");
        Do(RequestAct.Requalify, stamp, new(TeamId: to.Move?.TeamId, OldCategoryId: CategoryId, CategoryId: to.New.Id));
        CategoryId = to.New.Id;
        IsWithheld = to.Withholds(this);
        _rules[_position] = new(MoveReason.Category, (clocks, calendar) => clocks.Requalify(ClockRules.Of(to.New, calendar)));
        if (to.Move is not { } place) return;
        (DepartmentId, TeamId, AssigneeId) = (place.DepartmentId, place.TeamId, null);
    }

    /// <summary>Someone else says the same: he is told how it goes from now on. His words are for agents: the conversation is the first one's.</summary>
    public void Join(Requester person, Stamp stamp, Message? note = null)
    {
        Do(RequestAct.Join, stamp, new(Message: note));
        person.RequestId = Id;
        _requesters.Add(person);
    }

    public void Plan(Stamp stamp, Guid? interventionId = null) => Do(RequestAct.Plan, stamp, new(InterventionId: interventionId));

    /// <summary>Nothing is planned any more: cancelled, or impossible for a listed reason.</summary>
    public void Unplan(Stamp stamp, Guid? interventionId = null, ImpossibleReason? reason = null) =>
        Do(RequestAct.Unplan, stamp, new(reason?.ToString(), InterventionId: interventionId));

    public void Start(Stamp stamp, Guid? interventionId = null) => Do(RequestAct.Start, stamp, new(InterventionId: interventionId));

    /// <summary>Stands still, for a reason of the authority's list, by its code.</summary>
    public void Pause(string reason, Stamp stamp, Guid? interventionId = null) =>
        Do(RequestAct.Pause, stamp, new(reason, InterventionId: interventionId));

    public void Resume(Stamp stamp, Guid? interventionId = null) => Do(RequestAct.Resume, stamp, new(InterventionId: interventionId));

    /// <summary>The work is done; the note tells the closer what was found and mended. None from who handled it himself in one click.</summary>
    public void Resolve(Message? note, Stamp stamp, Guid? interventionId = null) =>
        Do(RequestAct.Resolve, stamp, new(Message: note, InterventionId: interventionId));

    public void SendBack(Message note, Stamp stamp) => Do(RequestAct.SendBack, stamp, new(Message: note));
}
