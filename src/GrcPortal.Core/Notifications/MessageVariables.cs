using static GrcPortal.Core.Notifications.NotificationText;

namespace GrcPortal.Core.Notifications;

/// <summary>What a wording may speak of: an allow-list for each text. Nothing else of the installation has a name in a message.</summary>
public static class MessageVariables
{
    public const string Greeting = "salutation", Name = "nom", Number = "numero", Category = "categorie", PromisedOn = "date_promise", Link = "lien", Code = "code",
        Reason = "motif", Body = "organisme", Message = "message", Authority = "collectivite", OldDate = "ancienne_date", MovedBecause = "motif_report",
        AnswerBy = "date_reponse", Otherwise = "sans_reponse", Silence = "silence", Carrier = "demande_suivie",
        ReceivedOn = "date_reception", Department = "service";

    private static readonly string[] OfDemands = [Greeting, Name, Number, Category, PromisedOn, Link, Code, Authority];

    /// <summary>A subject shows in lists and on locked telephones: no link, no code, and not a word that a stranger typed.</summary>
    private static readonly string[] InSubjects = [Number, Category, PromisedOn, OldDate, AnswerBy, Reason, Body, Carrier, Authority];

    public static IReadOnlyList<string> Of(NotificationText text) => text switch
    {
        RequestReceived => OfDemands,
        FilingNotice => [.. OfDemands, ReceivedOn, Department, Silence],
        RequestAccepted or ReplySent => [.. OfDemands, Message],
        QuestionAsked or AnswerReminder => [.. OfDemands, Message, AnswerBy, Otherwise],
        WentOnUnanswered or RequestUnmerged => OfDemands,
        RequestMerged => [.. OfDemands, Carrier],
        RequestRefused or RequestClosed => [.. OfDemands, Message, Reason],
        RequestForwarded => [.. OfDemands, Message, Body],
        PromiseMoved => [.. OfDemands, OldDate, MovedBecause],
        DecidedBySilence => [Greeting, Name, Number, Category, Silence, Link, Authority],
        RequestToClose => [Greeting, Name, Number, Category, Link, Authority],
        _ => [Greeting, Name, Link, Authority],
    };

    public static IReadOnlyList<string> OfSubject(NotificationText text) => [.. Of(text).Intersect(InSubjects)];

    /// <summary>Without these the message would miss its point.</summary>
    public static IReadOnlyList<string> NeededBy(NotificationText text) => text switch
    {
        RequestReceived => [Code],
        FilingNotice => [Code, ReceivedOn, Department, Silence],
        QuestionAsked => [Message, Link],
        AnswerReminder => [Link, Otherwise],
        ReplySent => [Message],
        RequestRefused => [Reason, Message],
        RequestForwarded => [Body],
        PromiseMoved => [PromisedOn, MovedBecause],
        DecidedBySilence => [Silence, Link],
        RequestMerged => [Carrier],
        RequestAccepted or RequestClosed or WentOnUnanswered or RequestUnmerged => [],
        _ => [Link],
    };
}
