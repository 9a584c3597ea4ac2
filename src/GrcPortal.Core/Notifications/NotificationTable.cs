using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Notifications;

/// <summary>Which event tells the citizen what. An act without a row tells nothing.</summary>
public static class NotificationTable
{
    public static NotificationText? For(RequestEvent happened) => happened is { Act: RequestAct.GoOn, ActorKind: ActorKind.System }
        ? NotificationText.WentOnUnanswered
        : For(happened.Act, happened.From);

    /// <summary>The conversation is the first one's; what becomes of the demand is told to all.</summary>
    public static bool IsOfConversation(RequestAct? act) => act is RequestAct.AskCitizen or RequestAct.RemindCitizen or RequestAct.GoOn or RequestAct.Reply;

    public static NotificationText? For(RequestAct act, RequestPhase? from) => (act, from) switch
    {
        (RequestAct.Submit or RequestAct.Join, _) => NotificationText.RequestReceived,
        (RequestAct.Accept, _) => NotificationText.RequestAccepted,
        (RequestAct.Assign, RequestPhase.New) => NotificationText.RequestAccepted,
        (RequestAct.AskCitizen, _) => NotificationText.QuestionAsked,
        (RequestAct.RemindCitizen, _) => NotificationText.AnswerReminder,
        (RequestAct.Reply, _) => NotificationText.ReplySent,
        (RequestAct.Refuse, _) => NotificationText.RequestRefused,
        (RequestAct.Forward, _) => NotificationText.RequestForwarded,
        (RequestAct.Close, _) => NotificationText.RequestClosed,
        (RequestAct.Merge, _) => NotificationText.RequestMerged,
        (RequestAct.Unmerge, _) => NotificationText.RequestUnmerged,
        _ => null,
    };

    /// <summary>What matters to whoever asked is the day it will be done, as long as it is not.</summary>
    public static bool Tells(PromiseMove move, RequestPhase reached, ClockCalendar calendar) =>
        move.Kind is ClockKind.Intervene && reached is not RequestPhase.Resolved && !RequestLifecycle.IsEnd(reached) && calendar.DueOn(move.Old) != calendar.DueOn(move.New);

    /// <summary>What the référent is told, unless he did it himself.</summary>
    public static NotificationText? ForReferent(RequestEvent happened, Guid? referentId) =>
        happened.Act is RequestAct.DecideBySilence ? NotificationText.DecidedBySilence
        : happened.To is RequestPhase.Resolved && happened.From is not RequestPhase.Resolved && happened.AgentId != referentId
            ? NotificationText.RequestToClose
        : null;
}
