using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Tranquillité, bâtiments publics et vie locale.</summary>
internal static class Living
{
    public static StartingFamily Peace => new("TRA", "tranquillite", "Tranquillité", "Bruit, animaux, objets trouvés et absences.", StartingOrganisation.MunicipalPolice)
    {
        Categories =
        [
            Procedure("BRU-VOI", "bruit-de-voisinage", "Bruit de voisinage", "Un bruit qui se répète chez vos voisins.", Days(2), Days(20),
                "bruit voisin tapage nuisance sonore musique fête chien aboie nocturne médiation conciliateur",
                Danger("violence", "Y a-t-il des violences en ce moment ?", "Mettez-vous à l’abri et appelez la police ou la gendarmerie. Par SMS : 114.", "17"),
                Choice("bruit", "Quel bruit ?", "Musique ou fête", "Aboiements", "Bricolage", "Pas et voix", "Machine ou ventilation", "Autre"),
                Text("horaires", "À quels moments ?"),
                Choices("demarches", "Qu’avez-vous déjà fait ?", "J’en ai parlé à mon voisin", "Je lui ai écrit", "J’ai vu un conciliateur ou un médiateur", "J’ai appelé la police", "Rien encore"))
                with { Place = PlaceRule.Required, Type = RequestType.Complaint, EmergencyNumber = "17" },
            Report("BRU-CHA", "bruit-de-chantier", "Bruit de chantier", "Un chantier bruyant hors des heures permises.", Hours(4), Days(2),
                "bruit chantier travaux marteau piqueur grue heure matin nuit",
                Text("horaires", "À quels moments ?")) with { Visibility = CategoryVisibility.SemiPublic },
            Procedure("BRU-COM", "bruit-commerce-terrasse", "Commerce, terrasse", "Le bruit d’un bar, d’un restaurant ou d’un commerce.", Days(2), Days(20),
                "bruit bar restaurant terrasse discothèque musique commerce livraison extracteur",
                Text("etablissement", "Quel établissement ?").Compulsory(),
                Text("heures", "À quelles heures ?")) with { Place = PlaceRule.Required, Type = RequestType.Complaint },
            Procedure("TRA-OTV", "tranquillite-vacances", "Opération tranquillité vacances", "Faire surveiller votre logement pendant une absence.", Days(2), CalendarDays(60),
                "vacances absence surveillance maison cambriolage patrouille otv",
                Coming("depart", "Premier jour d’absence", 365).Compulsory().About("Surveiller le logement"),
                Coming("retour", "Dernier jour d’absence", 365).Compulsory().About("Surveiller le logement"),
                Text("contact", "Qui prévenir sur place ?", "Nom et téléphone d’un proche ou d’un voisin, avec son accord.").About("Prévenir en cas d’effraction"),
                YesNo("alarme", "Le logement a-t-il une alarme ?").About("Surveiller le logement")) with { Place = PlaceRule.Required },
            Procedure("TRA-OBJ", "objet-trouve-perdu", "Objet trouvé, perdu", "Déclarer un objet que vous avez perdu ou trouvé.", Days(1), Days(30),
                "objet trouvé perdu clé portefeuille téléphone sac lunettes papiers doudou",
                Choice("sens", "Vous l’avez :", "Perdu", "Trouvé").Compulsory(),
                Choice("nature", "Quel objet ?", "Clés", "Téléphone", "Portefeuille ou papiers", "Sac ou vêtement", "Lunettes", "Vélo ou trottinette", "Autre"),
                Since("date", "Quel jour ?", 365)) with { Place = PlaceRule.Optional },
            Report("TRA-CHI", "animal-errant", "Animal errant", "Un animal seul, perdu ou blessé.", Hours(2), Days(1),
                "animal chien chat errant perdu trouvé fourrière blessé divagation cheval vache",
                Danger("agressif", "L’animal menace-t-il quelqu’un ?", "Éloignez-vous sans courir, mettez les enfants à l’abri et appelez.", "17"),
                Text("animal", "Quel animal ?"),
                YesNo("blesse", "Est-il blessé ?")) with { Visibility = CategoryVisibility.SemiPublic, EmergencyNumber = "17" },
        ],
    };

    public static StartingFamily Buildings => new("BAT", "batiments-publics", "Bâtiments", "Écoles, salles, gymnases et autres bâtiments publics.", StartingOrganisation.Buildings)
    {
        Categories =
        [
            Report("BAT-BAT", "panne-batiment-public", "Panne dans un bâtiment public", "Chauffage, eau, électricité ou clôture en panne.", Days(1), Days(10),
                "panne chauffage eau électricité toilettes école gymnase mairie bâtiment porte fuite vitre ascenseur",
                Text("batiment", "Quel bâtiment ?").Compulsory(),
                Text("local", "Quelle salle ou quel endroit ?"),
                Choice("panne", "Qu’est-ce qui est en panne ?", "Chauffage", "Eau ou sanitaires", "Électricité", "Porte, fenêtre ou clôture", "Autre"))
                with { Visibility = CategoryVisibility.SemiPublic, Place = PlaceRule.Optional },
            Report("BAT-ACC", "accessibilite-batiment", "Accessibilité", "Un lieu public difficile d’accès.", Days(5), Days(60),
                "accessibilité handicap fauteuil rampe ascenseur malvoyant sourd marche pmr",
                Text("obstacle", "Quel est l’obstacle ?").Compulsory(),
                Choices("handicap", "Pour qui est-ce difficile ?", "En fauteuil", "Avec une poussette", "Malvoyant ou aveugle", "Malentendant ou sourd", "Difficulté à comprendre")
                    .About("Choisir l’aménagement", LegalBases.ExplicitConsent)) with { Visibility = CategoryVisibility.SemiPublic },
        ],
    };

    public static StartingFamily LocalLife => new("VIE", "vie-locale", "Vie locale", "Salles et équipements à réserver.", StartingOrganisation.Associations)
    {
        Categories =
        [
            Procedure("BAT-SAL", "reservation-de-salle", "Réservation de salle", "Demander une salle pour une réunion ou une fête.", Days(3), Days(10),
                "salle fête réserver location mariage anniversaire réunion association gymnase",
                Coming("date", "Quel jour ?").Compulsory(),
                Number("jauge", "Combien de personnes ?", 1, 5000).Compulsory(),
                Text("motif", "Pour quelle occasion ?"),
                Document("assurance", "Attestation d’assurance", "Elle peut être envoyée plus tard.").About("Vérifier que l’événement est assuré")),
        ],
    };
}
