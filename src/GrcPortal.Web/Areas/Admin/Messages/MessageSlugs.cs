using GrcPortal.Core.Notifications;

namespace GrcPortal.Web.Areas.Admin.Messages;

/// <summary>How each text is called in an address.</summary>
internal static class MessageSlugs
{
    private static readonly Dictionary<NotificationText, string> Slugs = new()
    {
        [NotificationText.RequestReceived] = "demande-recue",
        [NotificationText.FilingNotice] = "accuse-enregistrement",
        [NotificationText.RequestAccepted] = "prise-en-charge",
        [NotificationText.QuestionAsked] = "question",
        [NotificationText.AnswerReminder] = "rappel",
        [NotificationText.WentOnUnanswered] = "reprise-sans-reponse",
        [NotificationText.ReplySent] = "reponse",
        [NotificationText.RequestRefused] = "non-recevable",
        [NotificationText.RequestForwarded] = "transmission",
        [NotificationText.RequestClosed] = "cloture",
        [NotificationText.RequestMerged] = "fusion",
        [NotificationText.RequestUnmerged] = "fusion-annulee",
        [NotificationText.PromiseMoved] = "promesse-deplacee",
        [NotificationText.RequestToClose] = "a-cloturer",
        [NotificationText.DecidedBySilence] = "decision-implicite",
        [NotificationText.AgentInvited] = "invitation",
        [NotificationText.AccountConfirmation] = "adresse-a-confirmer",
        [NotificationText.AccountExists] = "compte-existant",
        [NotificationText.PasswordReset] = "mot-de-passe-oublie",
        [NotificationText.PasswordChanged] = "mot-de-passe-change",
    };

    public static string Of(NotificationText text) => Slugs[text];

    public static NotificationText? Find(string slug) =>
        Slugs.Where(known => known.Value == slug).Select(known => (NotificationText?)known.Key).SingleOrDefault();
}
