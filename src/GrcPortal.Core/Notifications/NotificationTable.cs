using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Notifications;

/// <summary>Which event tells the citizen what. An act without a row tells nothing.</summary>
public static class NotificationTable
{
    public static NotificationText? For(RequestEvent happened) => happened switch
    {
        { Act: RequestAct.Submit } => NotificationText.RequestReceived,
        { Act: RequestAct.Accept } => NotificationText.RequestAccepted,
        { Act: RequestAct.Assign, From: RequestPhase.New } => NotificationText.RequestAccepted,
        { Act: RequestAct.AskCitizen } => NotificationText.QuestionAsked,
        { Act: RequestAct.Reply } => NotificationText.ReplySent,
        { Act: RequestAct.Refuse } => NotificationText.RequestRefused,
        { Act: RequestAct.Forward } => NotificationText.RequestForwarded,
        { Act: RequestAct.Close } => NotificationText.RequestClosed,
        _ => null,
    };
}
