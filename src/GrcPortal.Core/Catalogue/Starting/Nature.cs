using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Competence;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Éclairage et espaces verts.</summary>
internal static class Nature
{
    private static readonly FieldDefinition Mast = Text("mat", "Numéro du mât, s’il se lit", "Une plaque ou une étiquette à hauteur des yeux.");

    public static StartingFamily Lighting => new("ECL", "eclairage", "Éclairage", "Lampadaires et éclairage des rues.", StartingOrganisation.Lighting)
    {
        Categories =
        [
            Report("ECL-LAM", "lampadaire-eteint", "Lampadaire éteint", "Un lampadaire ou une rue dans le noir.", Days(1), Days(5),
                "lampadaire réverbère candélabre lumière ampoule éteint noir cassé panne nuit éclairage public",
                Mast,
                Choice("etendue", "Est-il seul à être éteint ?", "Oui, un seul", "Plusieurs", "Toute la rue")) with { Competence = Intercommunality },
            Report("ECL-JOU", "allume-en-plein-jour", "Allumé en plein jour", "Un éclairage qui reste allumé la journée.", Days(2), Days(10),
                "lampadaire réverbère lumière allumé jour gaspillage énergie", Mast) with { Competence = Intercommunality },
            Report("ECL-CLI", "lampadaire-clignote", "Clignote", "Un éclairage qui clignote ou faiblit.", Days(2), Days(10),
                "lampadaire réverbère lumière clignote vacille faible grésille", Mast) with { Competence = Intercommunality },
            Report("ECL-DAN", "mat-penche-cable", "Mât penché, câble apparent", "Un mât abîmé, une trappe ouverte, un câble qu’on peut toucher.", Hours(1), Hours(4),
                "mât penché lampadaire tombé câble fil électrique trappe ouverte choc électrocution",
                Danger("cable-nu", "Un câble est-il nu, au sol ou à portée de main ?", "N’y touchez pas, restez à plus de cinq mètres, éloignez les enfants, et appelez les secours.", "18"),
                Choices("etat", "Que voyez-vous ?", "Mât penché", "Mât percuté", "Trappe ouverte", "Lanterne qui pend"),
                Mast) with { Competence = Intercommunality, EmergencyNumber = "18" },
        ],
    };

    public static StartingFamily Green => new("ESV", "espaces-verts", "Espaces verts", "Arbres, parcs, aires de jeux et fontaines.", StartingOrganisation.GreenSpaces)
    {
        Categories =
        [
            Report("ESV-BRA", "branche-arbre-tombe", "Branche, arbre tombé", "Une branche ou un arbre tombé, cassé ou qui menace.", Hours(2), Days(1),
                "arbre branche tombé cassé tempête vent chute tronc menace",
                Danger("ligne", "Touche-t-il une ligne électrique ou un véhicule occupé ?", "Restez à plus de vingt mètres, ne touchez à rien et appelez les pompiers.", "18"),
                YesNo("obstrue", "Barre-t-il le passage ?")) with { EmergencyNumber = "18" },
            Report("ESV-ELA", "elagage", "Élagage", "Des branches qui gênent une façade, un panneau ou l’éclairage.", Days(10), CalendarDays(180),
                "élagage branche tailler arbre haie feuillage platane gêne façade",
                Choices("gene", "Qu’est-ce qui est gêné ?", "Façade ou toiture", "Panneau ou feu", "Éclairage", "Passage sur le trottoir")),
            Report("ESV-TON", "tonte-desherbage", "Tonte, désherbage", "Herbes hautes ou envahissantes dans un lieu public.", Days(5), Days(20),
                "herbe haute tonte pelouse gazon désherbage mauvaise ronce ambroisie débroussailler",
                Choice("lieu", "Où est-ce ?", "Parc ou jardin", "Trottoir ou pied d’arbre", "Talus ou fossé", "Cimetière", "Autre")),
            Report("ESV-JEU", "aire-de-jeux", "Aire de jeux dangereuse", "Un jeu, un sol ou une clôture abîmé.", Hours(4), Days(2),
                "jeu enfant toboggan balançoire aire square sol souple cassé parc",
                Danger("blessure", "Quelqu’un est-il blessé en ce moment ?", "Appelez le SAMU : il vous dit quoi faire. Vous signalerez le jeu ensuite.", "15"),
                Text("jeu", "Quel jeu ?"),
                YesNo("accident", "Y a-t-il déjà eu un accident ?")),
            Report("ESV-FON", "fontaine-arrosage", "Fontaine, arrosage", "Une fontaine en panne, un arrosage cassé ou mal réglé.", Days(1), Days(10),
                "fontaine eau arrosage jet bassin tuyau robinet sec",
                YesNo("fuite", "L’eau s’écoule-t-elle sans arrêt ?")),
            Report("ESV-PLA", "demande-de-plantation", "Demande de plantation", "Proposer de planter un arbre, un massif ou un jardin partagé.", Days(10), Days(90),
                "planter arbre fleur jardin partagé végétaliser permis potager verdure",
                Choice("souhait", "Que souhaitez-vous planter ?", "Arbre", "Massif ou fleurs", "Pied d’arbre ou façade", "Jardin partagé"),
                LongText("motif", "Pourquoi ici ?")) with { Type = RequestType.Suggestion, Visibility = CategoryVisibility.SemiPublic },
        ],
    };
}
