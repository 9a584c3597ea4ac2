using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Competence;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Urbanisme et habitat.</summary>
internal static class Land
{
    public static StartingFamily Planning => new("URB", "urbanisme", "Urbanisme", "Autorisations, travaux et enseignes.", StartingOrganisation.Planning)
    {
        Categories =
        [
            Procedure("URB-PER", "question-autorisation-urbanisme", "Question sur une autorisation", "Permis, déclaration de travaux, certificat d’urbanisme.", Days(3), Days(10),
                "permis construire déclaration préalable travaux extension clôture piscine abri cadastre plu certificat",
                Text("parcelle", "Numéro de la parcelle, si vous le connaissez", "Une section et un numéro : AB 123.").About("Retrouver le terrain"),
                Text("dossier", "Numéro du dossier, s’il y en a un").About("Retrouver le dossier"))
                with { Type = RequestType.Question, Place = PlaceRule.Optional },
            Procedure("URB-INF", "travaux-sans-autorisation", "Travaux sans autorisation", "Des travaux qui semblent ne pas avoir été autorisés.", Days(5), Days(60),
                "travaux illégal sans permis construction infraction voisin extension abattage",
                Choice("constat", "Que constatez-vous ?", "Construction ou extension", "Façade ou fenêtres modifiées", "Clôture ou mur", "Arbres abattus", "Autre"),
                YesNo("panneau", "Un panneau d’autorisation est-il affiché ?")) with { Type = RequestType.Complaint, Place = PlaceRule.Required },
            Report("URB-PUB", "enseigne-publicite", "Enseigne, publicité", "Une enseigne ou un panneau qui gêne ou dépasse.", Days(10), Days(60),
                "publicité enseigne panneau affiche lumineux nuit pub écran",
                Choice("support", "De quoi s’agit-il ?", "Enseigne d’un commerce", "Panneau publicitaire", "Écran lumineux", "Banderole"))
                with { Competence = Intercommunality, Visibility = CategoryVisibility.SemiPublic },
        ],
    };

    public static StartingFamily Housing => new("HAB", "habitat", "Habitat", "Logement indigne, humide ou dangereux.", StartingOrganisation.Hygiene)
    {
        Categories =
        [
            Procedure("HAB-IND", "logement-indigne", "Logement indigne, humidité", "Un logement qui met la santé ou la sécurité en danger.", Days(2), Days(30),
                "logement insalubre humidité moisissure indigne indécent chauffage propriétaire bailleur cafard plomb marchand de sommeil",
                Danger("danger", "Y a-t-il une odeur de gaz, un malaise, ou un plafond qui menace ?", "Sortez du logement sans toucher aux interrupteurs et appelez les pompiers.", "18"),
                Number("occupants", "Combien de personnes y vivent ?", 1, 50).About("Évaluer l’urgence"),
                YesNo("enfants", "Y a-t-il des enfants ?").About("Évaluer l’urgence"),
                Choices("desordres", "Que constatez-vous ?", "Humidité ou moisissures", "Pas de chauffage", "Installation électrique dangereuse", "Pas d’eau ou de sanitaires", "Nuisibles", "Peintures au plomb", "Trop petit ou sans fenêtre").Compulsory(),
                YesNo("bailleur-informe", "Le propriétaire est-il informé ?"),
                Photo("photo", "Photo du désordre")) with { Place = PlaceRule.Required, EmergencyNumber = "18" },
        ],
    };
}
