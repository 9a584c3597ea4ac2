namespace GrcPortal.Core.Data.Demo;

/// <summary>What agents and citizens write in the course of a demand.</summary>
internal static class DemoWords
{
    public static readonly string[] Questions =
    [
        "Pouvez-vous préciser l’endroit exact, par exemple le numéro le plus proche ?", "Est-ce toujours le cas aujourd’hui ?", "Auriez-vous une photo à nous envoyer ?",
        "À quelles heures le constatez-vous ?", "Pouvez-vous nous laisser un numéro où vous joindre en journée ?", "Il nous manque un justificatif de domicile : pouvez-vous nous l’apporter ou nous l’envoyer ?",
    ];

    public static readonly string[] Answers =
        ["C’est juste à côté du portail vert.", "Oui, rien n’a changé depuis mon message.", "C’est surtout le matin, entre sept et neuf heures.", "Je passe à l’accueil demain avec le papier.", "Du côté des numéros pairs, après le virage."];

    public static readonly string[] FieldNotes =
        ["Fait, chantier nettoyé.", "Mise en sécurité puis réparation.", "Passage de l’équipe, rien d’autre à signaler.", "Réparé ; à surveiller au printemps.", "Pièce remplacée.", "Enlevé et porté à la déchèterie."];

    public static readonly string[] DeskNotes =
        ["Réponse donnée au demandeur.", "Vu avec le service, dossier complet.", "Rappelé par téléphone, tout est clair.", "Courrier préparé et signé.", "Passage sur place, constat fait."];

    public static readonly string[] FieldClosings =
    [
        "L’équipe est passée et a fait le nécessaire. Merci de votre signalement.", "C’est réparé. Dites-nous si cela recommençait.", "L’intervention a eu lieu ce matin. Merci de votre patience.",
        "Le problème que vous avez signalé est réglé.", "Nos agents sont intervenus ; le lieu est de nouveau en ordre.",
    ];

    public static readonly string[] DeskClosings =
    [
        "Votre dossier est prêt, vous pouvez venir le retirer à l’accueil.", "Nous vous avons répondu par téléphone ; n’hésitez pas à revenir vers nous.", "Votre demande est acceptée. Vous recevrez la confirmation par courrier.",
        "Nous avons transmis votre remarque à l’équipe concernée. Merci.", "Les informations demandées vous ont été données. Bonne journée.",
    ];

    public static readonly string[] Refusals = ["Nous avons regardé votre demande avec attention.", "Nos agents se sont rendus sur place.", "Le service concerné nous a répondu ce matin."];

    public static readonly string[] Contests = ["Je suis repassé devant ce matin : c’est toujours pareil.", "La réparation n’a tenu que trois jours.", "On m’a répondu, mais personne n’est venu.", "Le problème est revenu dès la première pluie."];

    public static readonly string[] Same = ["Je signale la même chose que mes voisins.", "Même problème devant chez moi.", "On m’a dit que c’était déjà signalé, je confirme.", "Toujours pas réglé de notre côté de la rue."];

    public static readonly string[] Instructions = ["Baliser la voie et prévenir les riverains.", "Passer avant la sortie de l’école.", "Prendre une photo avant et après.", "Demander la clé à l’accueil.", "Accès par la cour."];

    public static T Of<T>(this Random luck, IReadOnlyList<T> choices) => choices[luck.Next(choices.Count)];
}
