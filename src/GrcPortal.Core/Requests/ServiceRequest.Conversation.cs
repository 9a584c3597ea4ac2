namespace GrcPortal.Core.Requests;

/// <summary>Words from the authority to the citizen, and between agents.</summary>
public sealed partial class ServiceRequest
{
    public void Reply(Message answer, Stamp stamp) => Do(RequestAct.Reply, stamp, new(Message: answer));

    public void Note(Message note, Stamp stamp) => Do(RequestAct.Note, stamp, new(Message: note));
}
