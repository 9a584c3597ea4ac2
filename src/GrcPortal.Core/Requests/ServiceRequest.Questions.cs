namespace GrcPortal.Core.Requests;

/// <summary>A question to the citizen, and what comes of his silence.</summary>
public sealed partial class ServiceRequest
{
    /// <summary>The last day for an answer; once it went on or ended without one, since when he is silent.</summary>
    public DateOnly? AnswerBy { get; private set; }
    public WithoutAnswer? WithoutAnswer { get; private set; }

    /// <summary>When he is to be reminded; nothing once he was.</summary>
    public DateOnly? RemindOn { get; private set; }

    /// <summary>It went on, or was refused, because nobody answered.</summary>
    public bool IsUnanswered => AnswerBy is not null && Phase is not (RequestPhase.WaitingForCitizen or RequestPhase.Merged);

    /// <param name="awaited">None: it waits until somebody does something.</param>
    public void AskCitizen(Message question, Stamp stamp, AwaitedAnswer? awaited = null)
    {
        Do(RequestAct.AskCitizen, stamp, new(Message: question));
        (AnswerBy, WithoutAnswer, RemindOn) = (awaited?.By, awaited?.Otherwise, awaited?.RemindOn);
    }

    /// <summary>The citizen writes: an answer when he was asked, one that reopens what his silence ended, else a message that changes nothing.</summary>
    public void HearFromCitizen(Message words, Stamp stamp)
    {
        Do(Phase switch
        {
            RequestPhase.WaitingForCitizen => RequestAct.CitizenAnswered,
            RequestPhase.Refused when IsUnanswered => RequestAct.Reopen,
            _ => RequestAct.Write,
        }, stamp, new(Message: words));
        if (IsUnanswered) NoLongerAwaits();
    }

    /// <summary>Work goes on without a written answer: the citizen answered by phone, or nobody needs to know any more.</summary>
    public void GoOn(Stamp stamp) => Do(RequestAct.GoOn, stamp);

    /// <summary>What a day brings to an open question: a reminder before the last day, what was announced after it. False when nothing is due.</summary>
    public bool FollowQuestion(DateOnly today, Stamp stamp)
    {
        if (Phase is not RequestPhase.WaitingForCitizen || AnswerBy is not { } by) return false;
        if (by < today) EndQuestion(by, stamp);
        else if (RemindOn <= today) RemindCitizen(stamp);
        else return false;
        return true;
    }

    internal void RemindCitizen(Stamp stamp)
    {
        Do(RequestAct.RemindCitizen, stamp);
        RemindOn = null;
    }

    private void EndQuestion(DateOnly by, Stamp stamp)
    {
        if (WithoutAnswer is Requests.WithoutAnswer.Refuse) Refuse(nameof(Requests.RefusalReason.NotEnoughInformation), words: null, stamp);
        else GoOn(stamp);
        AnswerBy = by;   // since then
    }

    private void NoLongerAwaits() => (AnswerBy, WithoutAnswer, RemindOn) = (null, null, null);
}
