namespace GrcPortal.Core.Requests;

/// <summary>Words between the citizen and the authority, and between agents.</summary>
public sealed partial class ServiceRequest
{
    public void AskCitizen(Message question, Stamp stamp) => Do(RequestAct.AskCitizen, stamp, new(Message: question));

    /// <summary>The citizen writes: an answer when he was asked, else a message that changes nothing.</summary>
    public void HearFromCitizen(Message words, Stamp stamp) =>
        Do(Phase is RequestPhase.WaitingForCitizen ? RequestAct.CitizenAnswered : RequestAct.Write, stamp, new(Message: words));

    /// <summary>Work goes on without a written answer: silence, or the citizen answered by phone.</summary>
    public void GoOn(Stamp stamp) => Do(RequestAct.GoOn, stamp);

    public void Reply(Message answer, Stamp stamp) => Do(RequestAct.Reply, stamp, new(Message: answer));

    public void Note(Message note, Stamp stamp) => Do(RequestAct.Note, stamp, new(Message: note));
}
