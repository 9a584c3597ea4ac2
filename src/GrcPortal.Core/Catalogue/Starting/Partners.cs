using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Associations et commerce.</summary>
internal static class Partners
{
    public static StartingFamily Clubs => new("ASS", "associations", "Associations", "Subventions et prêt de matériel.", StartingOrganisation.Associations)
    {
        Categories =
        [
            Procedure("ASS-SUB", "subvention", "Subvention", "Demander une aide pour les projets de votre association.", Days(5), Days(90),
                "subvention association aide argent projet cerfa budget",
                Text("projet", "Quel projet ?").Compulsory(),
                Number("budget", "Budget du projet, en euros", 0, 10_000_000).Compulsory(),
                Number("montant", "Montant demandé, en euros", 0, 10_000_000).Compulsory(),
                Document("comptes", "Derniers comptes")),
            Procedure("ASS-MAT", "pret-de-materiel", "Prêt de matériel", "Tables, barrières, chapiteau ou sonorisation.", Days(3), Days(15),
                "prêt matériel table chaise barnum chapiteau barrière sono podium fête",
                Choices("materiel", "De quel matériel ?", "Tables", "Chaises ou bancs", "Barrières", "Chapiteau", "Sonorisation", "Podium", "Coffret électrique").Compulsory(),
                Coming("debut", "À partir du").Compulsory(),
                Coming("fin", "Jusqu’au").Compulsory()) with { Department = StartingOrganisation.Buildings, Place = PlaceRule.Optional },
        ],
    };

    public static StartingFamily Trade => new("ECO", "commerce", "Commerce", "Terrasses, marchés et occupation du domaine public.", StartingOrganisation.PublicSpace)
    {
        Categories =
        [
            Procedure("ECO-TER", "terrasse-occupation", "Terrasse, occupation", "Installer une terrasse, un étal ou une enseigne sur la voie publique.", Days(5), Days(30),
                "terrasse commerce occupation domaine public étal chevalet restaurant bar food truck",
                Number("surface", "Surface, en mètres carrés", 1, 1000).Compulsory(),
                Coming("debut", "À partir du"),
                Document("plan", "Plan ou croquis")) with { Place = PlaceRule.Required },
            Procedure("ECO-MAR", "place-de-marche", "Place de marché", "Vendre sur un marché de la commune.", Days(3), Days(20),
                "marché place étal commerçant ambulant forain emplacement",
                Text("produit", "Que vendez-vous ?").Compulsory(),
                Number("metres", "Longueur de l’étal, en mètres", 1, 30).Compulsory(),
                YesNo("electricite", "Faut-il de l’électricité ?")),
        ],
    };
}
