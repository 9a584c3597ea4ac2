using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Numérique et relation avec la collectivité : l’affaire de chacune, quelle que soit sa nature.</summary>
internal static class Contact
{
    public static StartingFamily Digital => new("NUM", "numerique", "Numérique", "Notre site, nos téléservices et l’aide aux démarches.", StartingOrganisation.Reception)
    {
        Categories =
        [
            Procedure("NUM-SIT", "site-teleservice", "Site, compte, téléservice", "Une page ou un service en ligne qui ne marche pas.", Days(1), Days(3),
                "site internet compte mot de passe bug erreur connexion téléservice page accessible rgaa",
                Text("page", "Quelle page ?", "Son adresse ou son titre."),
                Text("message", "Quel message d’erreur ?")) with { Type = RequestType.Report, IsEveryones = true },
            Procedure("NUM-AID", "aide-aux-demarches", "Aide aux démarches (France Services)", "Être accompagné pour une démarche en ligne.", Days(1), Days(10),
                "aide démarche internet ordinateur france services impôts caf retraite ants accompagnement numérique",
                Choice("demarche", "Quelle démarche ?", "Impôts", "CAF", "Retraite", "Santé", "Emploi", "Carte grise ou permis", "Logement", "Autre"),
                YesNo("rendez-vous", "Souhaitez-vous un rendez-vous ?")),
        ],
    };

    public static StartingFamily Relation => new("REL", "relation-citoyenne", "Relation", "Réclamations, idées, remerciements, rendez-vous et données.", StartingOrganisation.Reception)
    {
        Categories =
        [
            Procedure("REL-REC", "reclamation", "Réclamation sur un service", "Une demande mal traitée, un délai dépassé, une réponse qui manque.", Days(1), Days(15),
                "réclamation plainte mécontent délai réponse accueil agent erreur service",
                Text("demande", "Numéro de la demande concernée, s’il y en a une").About("Retrouver la demande"),
                Choice("cause", "Que s’est-il passé ?", "Délai dépassé", "Absence de réponse", "Réponse incompréhensible", "Comportement", "Travail mal fait", "Erreur de facturation", "Information fausse").Compulsory(),
                LongText("attente", "Qu’attendez-vous de nous ?")) with { Type = RequestType.Complaint, AnswerRequired = true, IsEveryones = true },
            Report("REL-SUG", "suggestion", "Suggestion, idée", "Une idée pour améliorer la vie ici.", Days(3), Days(30),
                "idée suggestion proposition améliorer projet participation budget participatif",
                Choice("theme", "Sur quel thème ?", "Cadre de vie", "Déplacements", "Écoles et jeunesse", "Culture et sport", "Environnement", "Services publics", "Autre"))
                with { Type = RequestType.Suggestion, Place = PlaceRule.Optional, IsEveryones = true },
            Procedure("REL-MER", "remerciement", "Remerciement", "Un mot pour une équipe ou un agent.", Days(1), Days(5),
                "merci remerciement félicitation bravo content",
                Text("equipe", "Quelle équipe ?")) with { Type = RequestType.Thanks, IsEveryones = true },
            Procedure("REL-ELU", "rendez-vous-elu", "Rendez-vous avec un élu", "Rencontrer le maire, le président ou un adjoint.", Days(2), Days(15),
                "maire président adjoint élu rendez-vous rencontrer permanence",
                Text("objet", "De quoi souhaitez-vous parler ?").Compulsory()) with { Department = StartingOrganisation.Cabinet, IsEveryones = true },
            Procedure("REL-RGP", "droits-sur-mes-donnees", "Droits sur mes données", "Voir, corriger ou effacer ce que nous savons de vous.", Days(1), CalendarDays(30),
                "rgpd données personnelles accès effacement rectification opposition dpo cnil droit oubli",
                Choice("droit", "Quel droit exercez-vous ?", "Accès", "Rectification", "Effacement", "Limitation", "Opposition", "Portabilité").Compulsory().About("Répondre à la demande", LegalBases.LegalDuty),
                Text("precision", "Sur quelles données ?").About("Répondre à la demande", LegalBases.LegalDuty))
                with { Department = StartingOrganisation.DataProtection, AnswerRequired = true, IsEveryones = true },
            Procedure("REL-AUT", "autre-demande", "Autre", "Tout ce qui n’entre dans aucune autre case.", Days(1), Days(10),
                "autre divers question renseignement contact information")
                with { Type = RequestType.Question, Place = PlaceRule.Optional, IsEveryones = true },
        ],
    };
}
