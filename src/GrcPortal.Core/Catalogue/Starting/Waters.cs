using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Competence;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Eau et assainissement.</summary>
internal static class Waters
{
    public static StartingFamily Water => new("EAU", "eau", "Eau", "Fuites, coupures, qualité de l’eau et bornes d’incendie.", StartingOrganisation.Water)
    {
        Categories =
        [
            Report("EAU-FUI", "fuite-d-eau", "Fuite sur la voie publique", "De l’eau coule dans la rue sans raison.", Hours(1), Hours(24),
                "fuite eau canalisation tuyau inondation coule jaillit rue compteur geyser",
                Choice("debit", "Comment coule l’eau ?", "Elle suinte", "Elle coule", "Elle jaillit"),
                YesNo("soulevee", "La chaussée est-elle soulevée ou creusée ?")) with { Competence = Intercommunality },
            Report("EAU-COU", "coupure-d-eau", "Coupure, pression", "Plus d’eau, ou très peu.", Hours(1), Hours(12),
                "coupure eau pression robinet plus d’eau débit faible",
                Choice("depuis", "Depuis quand ?", "Moins d’une heure", "Quelques heures", "Depuis hier", "Plus longtemps"),
                YesNo("immeuble", "Tout l’immeuble ou vos voisins sont-ils touchés ?")) with { Competence = Intercommunality, Visibility = CategoryVisibility.SemiPublic },
            Report("EAU-QUA", "gout-couleur-de-l-eau", "Goût, couleur", "L’eau du robinet a un goût, une odeur ou une couleur.", Hours(4), Days(2),
                "eau robinet goût odeur couleur jaune marron trouble chlore calcaire potable qualité",
                Choice("couleur", "Quelle couleur a-t-elle ?", "Normale", "Blanche ou trouble", "Jaune ou marron", "Autre"),
                Choice("odeur", "Quelle odeur ou quel goût ?", "Aucun", "Javel", "Terre ou moisi", "Métal", "Autre"),
                Choice("eau", "À quelle eau ?", "Froide", "Chaude", "Les deux")) with { Competence = Intercommunality, Visibility = CategoryVisibility.Private },
            Report("EAU-PI", "borne-incendie", "Borne d’incendie ouverte, abîmée", "Une borne d’incendie qui coule, est ouverte ou percutée.", Hours(1), Hours(4),
                "borne bouche incendie pompier poteau rouge ouverte geyser eau",
                YesNo("coule", "L’eau coule-t-elle ?")) with { EmergencyNumber = "18" },
        ],
    };

    public static StartingFamily Sewers => new("ASN", "assainissement", "Assainissement", "Avaloirs, égouts et odeurs.", StartingOrganisation.Sewers)
    {
        Categories =
        [
            Report("EAU-AVA", "avaloir-bouche", "Avaloir bouché", "L’eau de pluie ne s’écoule plus.", Hours(4), Days(2),
                "avaloir grille bouche égout bouché pluie inondation caniveau flaque évacuation",
                Danger("inondation", "L’eau entre-t-elle dans un logement ou emporte-t-elle quelque chose ?", "Montez à l’étage, coupez le courant si vous le pouvez sans risque et appelez les pompiers.", "18"),
                YesNo("deborde", "L’eau recouvre-t-elle la chaussée ou le trottoir ?")) with { Competence = Intercommunality },
            Report("EAU-ODE", "odeur-d-egout", "Odeur d’égout", "Une odeur d’égout dans la rue ou chez vous.", Days(1), Days(7),
                "odeur égout mauvaise pue puanteur canalisation assainissement fosse",
                Choices("moments", "Quand la sent-on ?", "Le matin", "La journée", "Le soir ou la nuit", "Après la pluie", "Par temps chaud"))
                with { Competence = Intercommunality, Visibility = CategoryVisibility.SemiPublic },
        ],
    };
}
