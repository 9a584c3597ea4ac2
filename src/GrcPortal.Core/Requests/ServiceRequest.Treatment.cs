namespace GrcPortal.Core.Requests;

/// <summary>Assignment and treatment: from the department's desk to the work done.</summary>
public sealed partial class ServiceRequest
{
    public void Accept(Stamp stamp)
    {
        Do(RequestAct.Accept, stamp);
        ReferentId ??= stamp.By.AgentId;
    }

    public void Assign(Guid agentId, Stamp stamp)
    {
        Do(RequestAct.Assign, stamp, new(AssigneeId: agentId));
        AssigneeId = agentId;
        ReferentId ??= stamp.By.AgentId;
    }

    public void Plan(Stamp stamp) => Do(RequestAct.Plan, stamp);

    public void Unplan(Stamp stamp) => Do(RequestAct.Unplan, stamp);

    public void Start(Stamp stamp) => Do(RequestAct.Start, stamp);

    public void Pause(PauseReason reason, Stamp stamp) => Do(RequestAct.Pause, stamp, new(reason));

    public void Resume(Stamp stamp) => Do(RequestAct.Resume, stamp);

    /// <summary>The work is done; the note tells the closer what was found and mended.</summary>
    public void Resolve(Message note, Stamp stamp) => Do(RequestAct.Resolve, stamp, new(Message: note));

    public void SendBack(Message note, Stamp stamp) => Do(RequestAct.SendBack, stamp, new(Message: note));
}
