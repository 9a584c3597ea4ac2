namespace GrcPortal.Core.Notifications;

/// <summary>The texts people are sent, about a demand or about their account.</summary>
public enum NotificationText
{
    RequestReceived,

    /// <summary>The same, at once, where silence will be a decision: when it was received and who has it (accusé d'enregistrement électronique).</summary>
    FilingNotice,
    RequestAccepted,
    QuestionAsked,

    /// <summary>The last day for an answer is near.</summary>
    AnswerReminder,

    /// <summary>Nobody answered: the demand goes on all the same.</summary>
    WentOnUnanswered,
    ReplySent,
    RequestRefused,
    RequestForwarded,
    RequestClosed,

    /// <summary>Another one goes on for both; then each goes on by itself again.</summary>
    RequestMerged,
    RequestUnmerged,

    /// <summary>It is promised for another day than the citizen was told.</summary>
    PromiseMoved,

    /// <summary>To the référent: the work is done, the demand is his to close.</summary>
    RequestToClose,

    /// <summary>To the référent: nobody decided in time, and silence did.</summary>
    DecidedBySilence,

    /// <summary>To someone an administrator opened an agent's account for.</summary>
    AgentInvited,

    /// <summary>About an account itself.</summary>
    AccountConfirmation,
    AccountExists,
    PasswordReset,
    PasswordChanged,
}
