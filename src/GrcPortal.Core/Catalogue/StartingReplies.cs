using static GrcPortal.Core.Requests.RequestAct;

namespace GrcPortal.Core.Catalogue;

/// <summary>The reply templates an authority starts with; from then on they are its own.</summary>
internal static class StartingReplies
{
    private const string Hello = "Bonjour {nom},\n\n", Goodbye = "\n\nBien à vous,";

    public static IEnumerable<ReplyTemplate> Make()
    {
        (Requests.RequestAct Act, string Name, string Body)[] all =
        [
            (Reply, "Prise en charge avec date", "Nous avons bien reçu votre demande {numero} ({categorie}). Le service concerné s’en occupe et vous répondra avant le {date_promise}."),
            (Reply, "Intervention planifiée", "L’intervention pour votre demande {numero} est programmée. Vous n’avez rien à faire ; nous vous écrirons dès qu’elle sera terminée."),
            (Reply, "Report de la date", "Nous vous avions annoncé une réponse avant le {date_promise}. Nous ne pourrons pas tenir ce délai et vous prions de nous en excuser. Voici pourquoi, et la nouvelle date :\n\n"),
            (AskCitizen, "Demande de précision", "Pour traiter votre demande {numero}, il nous manque une précision :\n\n\n\nVous pouvez répondre à ce message depuis votre page de suivi. Sans réponse, nous ne pourrons pas aller plus loin."),
            (AskCitizen, "Demande d’une pièce", "Pour traiter votre demande {numero}, nous avons besoin d’un document :\n\n\n\nVous pouvez l’apporter à l’accueil ou le joindre depuis votre page de suivi."),
            (AskCitizen, "Relance", "Nous vous avons posé une question sur votre demande {numero} et n’avons pas encore reçu votre réponse. Pouvez-vous nous la donner ? Sans elle, nous devrons clore la demande."),
            (Refuse, "Domaine privé", "Vous nous avez signalé : {categorie}. Ce lieu est une propriété privée : la collectivité n’a pas le droit d’y intervenir. C’est au propriétaire d’agir ; vous pouvez lui écrire, et un conciliateur de justice peut vous aider gratuitement s’il ne répond pas."),
            (Refuse, "Hors de la commune", "Le lieu que vous indiquez n’est pas sur notre territoire : nous ne pouvons pas y intervenir. Nous vous invitons à vous adresser à la commune concernée."),
            (Refuse, "Lieu introuvable", "Nos agents se sont déplacés et n’ont pas trouvé ce que vous décrivez. Si le problème existe toujours, faites une nouvelle demande en plaçant le point sur la carte ou en joignant une photo."),
            (Forward, "Transmission à un organisme", "Votre demande {numero} ne relève pas de notre compétence. Nous l’avons transmise à l’organisme qui en a la charge ; c’est lui qui vous répondra. Vous pouvez aussi le joindre directement."),
            (Resolve, "Compte rendu d’intervention", "Constat sur place :\nTravaux réalisés :\nReste à faire :"),
            (Close, "Clôture après travaux", "Les travaux que demandait votre signalement {numero} sont terminés. Si le problème réapparaît, ou si quelque chose ne va pas, vous pouvez nous le dire pendant quatorze jours depuis votre page de suivi."),
            (Close, "Clôture sans intervention", "Nous avons examiné votre demande {numero} ({categorie}). Aucune intervention n’est nécessaire, pour la raison suivante :\n\n"),
            (Close, "Réponse à une réclamation", "Nous avons examiné votre réclamation {numero} avec le service concerné. Voici ce que nous avons constaté et ce que nous faisons :\n\n\n\nNous vous prions d’accepter nos excuses pour la gêne."),
        ];
        return all.Select((one, rank) => new ReplyTemplate { Act = one.Act, Name = one.Name, Body = one.Act is Resolve ? one.Body : Hello + one.Body + Goodbye, Rank = rank + 1 });
    }
}
