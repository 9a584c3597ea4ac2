using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Why a demand may be refused or paused, for a start; each refusal with what the citizen is told.</summary>
internal static class StartingReasons
{
    private static readonly (RefusalReason Code, string Name, string Words)[] Refusals =
    [
        (RefusalReason.OutsideTerritory, "Hors du territoire", "L’endroit que vous indiquez n’est pas sur notre territoire : la collectivité voisine peut vous répondre."),
        (RefusalReason.OutsideCompetence, "Hors de notre compétence", "La loi confie cette question à un autre organisme, que nous vous indiquons."),
        (RefusalReason.PrivateProperty, "Domaine privé", "Cet endroit est privé : son entretien revient à son propriétaire ou au syndic."),
        (RefusalReason.PlaceNotFound, "Lieu introuvable", "Nous n’avons pas trouvé l’endroit. Une adresse ou une photo nous aiderait : n’hésitez pas à refaire une demande."),
        (RefusalReason.AlreadyHandled, "Déjà traité", "Ce que vous signalez a déjà été traité."),
        (RefusalReason.WorksAlreadyPlanned, "Travaux déjà programmés", "Des travaux sont déjà programmés à cet endroit et régleront la situation."),
        (RefusalReason.NotEnoughInformation, "Information insuffisante après relance", "Sans les précisions que nous vous avons demandées, nous ne pouvons pas poursuivre."),
        (RefusalReason.AbusiveWords, "Propos injurieux", "Nous répondons à toute demande exprimée sans injure ni menace."),
        (RefusalReason.EmergencyServices, "Ne relève pas du service (urgence : 15, 17, 18 ou 112)", "En cas d’urgence, appelez le 15, le 17, le 18 ou le 112 : nos services ne sont pas joignables à toute heure."),
        (RefusalReason.RepeatedAbuse, "Demande répétitive abusive", "Nous avons déjà répondu à plusieurs demandes identiques."),
    ];

    private static readonly (PauseReason Code, string Name)[] Pauses =
    [
        (PauseReason.OwnersConsent, "Autorisation du propriétaire"),
        (PauseReason.Supplier, "Attente d’un fournisseur"),
        (PauseReason.Procurement, "Approvisionnement"),
        (PauseReason.Weather, "Météo"),
        (PauseReason.ProtectedPeriod, "Période interdite (nidification, végétation)"),
        (PauseReason.CouncilDecision, "Décision de commission ou de conseil"),
        (PauseReason.JudicialInquiry, "Enquête judiciaire"),
    ];

    public static IEnumerable<ListedReason> Make() =>
    [
        .. Refusals.Select((reason, at) => new ListedReason { Kind = ReasonKind.Refusal, Code = $"{reason.Code}", Name = reason.Name, CitizenWords = reason.Words, Rank = at + 1 }),
        .. Pauses.Select((reason, at) => new ListedReason { Kind = ReasonKind.Pause, Code = $"{reason.Code}", Name = reason.Name, Rank = at + 1 }),
    ];
}
