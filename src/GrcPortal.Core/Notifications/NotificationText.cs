namespace GrcPortal.Core.Notifications;

/// <summary>The texts citizens are sent.</summary>
public enum NotificationText
{
    RequestReceived,
    RequestAccepted,
    QuestionAsked,
    ReplySent,
    RequestRefused,
    RequestForwarded,
    RequestClosed,
}
