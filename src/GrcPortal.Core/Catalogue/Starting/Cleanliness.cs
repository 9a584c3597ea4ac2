using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Competence;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Propreté et déchets.</summary>
internal static class Cleanliness
{
    public static StartingFamily Streets => new("PRO", "proprete", "Propreté", "Dépôts, graffitis, corbeilles, nuisibles et balayage.", StartingOrganisation.Cleaning)
    {
        Categories =
        [
            Report("PRO-DEP", "depot-sauvage", "Dépôt sauvage", "Des déchets ou des encombrants laissés dans la rue ou la nature.", Days(1), Days(2),
                "dépôt ordure décharge encombrant matelas canapé gravats déchet sac poubelle abandonné saleté",
                Danger("danger", "Un produit chimique coule-t-il ou fume-t-il ?", "N’y touchez pas, éloignez-vous dans le sens contraire du vent et appelez les pompiers.", "18"),
                Choices("nature", "Qu’est-ce qui a été déposé ?", "Meubles ou encombrants", "Sacs d’ordures", "Gravats", "Appareils électriques", "Pneus", "Végétaux", "Autre"),
                Choice("volume", "Combien y en a-t-il ?", "Quelques sacs", "De quoi remplir une voiture", "De quoi remplir une camionnette", "Davantage"),
                YesNo("dangereux", "Y a-t-il de l’amiante, des bidons ou des seringues ?")),
            Report("PRO-TAG", "graffiti-affichage", "Graffiti, affichage", "Tag, graffiti ou affiche sauvage.", Days(2), Days(10),
                "tag graffiti affiche autocollant mur peinture inscription injure raciste",
                Choice("support", "Sur quoi ?", "Mur ou façade", "Mobilier urbain", "Panneau ou armoire technique", "Autre"),
                Choice("proprietaire", "À qui est le support ?", "Public", "Privé, le mien", "Privé, quelqu’un d’autre", "Je ne sais pas"),
                YesNo("injurieux", "Le message est-il injurieux, raciste ou menaçant ?", "Il est alors effacé sous deux jours ouvrés."),
                Number("surface", "Surface, en mètres carrés", 0, 1000),
                YesNo("autorisation", "Le propriétaire autorise-t-il le nettoyage ?")),
            Report("PRO-COR", "corbeille", "Corbeille pleine, cassée", "Une corbeille de rue qui déborde, est cassée ou a disparu.", Days(1), Days(2),
                "corbeille poubelle rue déborde pleine sac cendrier canine",
                Choice("etat", "Que se passe-t-il ?", "Pleine", "Cassée", "Absente")),
            Report("PRO-BAL", "balayage", "Balayage, déjections, verre", "Une rue, une place ou un trottoir à nettoyer.", Days(1), Days(3),
                "balayage sale saleté crotte chien déjection verre mégot nettoyer rue marché urine",
                Choice("nature", "Qu’y a-t-il à nettoyer ?", "Déjections", "Verre cassé", "Papiers ou mégots", "Boue ou terre", "Autre")),
            Report("PRO-CAD", "animal-mort", "Animal mort", "Un animal mort sur la voie publique.", Hours(2), Days(1),
                "animal mort cadavre chat chien oiseau pigeon écrasé hérisson",
                Choice("taille", "Quelle est sa taille ?", "Petit (oiseau, hérisson)", "Moyen (chat, renard)", "Grand (chien, sanglier)"),
                YesNo("voie-circulee", "Est-il là où passent les véhicules ?")),
            Report("PRO-NUI", "rats-insectes-frelons", "Rats, insectes, frelons", "Nuisibles dans un lieu public, ou nid de frelons asiatiques.", Days(2), Days(10),
                "rat souris cafard moustique tigre frelon guêpe nid chenille processionnaire punaise nuisible dératisation",
                Choice("espece", "De quoi s’agit-il ?", "Rats ou souris", "Frelons ou guêpes", "Moustiques", "Chenilles processionnaires", "Cafards ou punaises", "Autre"),
                YesNo("ecole", "Est-ce près d’une école ou d’une crèche ?"),
                YesNo("nid", "Voyez-vous le nid ?", "Ne vous en approchez pas."))
                with { Department = StartingOrganisation.Hygiene, Visibility = CategoryVisibility.SemiPublic },
            Report("PRO-FEU", "feuilles-mortes", "Feuilles mortes", "Des feuilles qui encombrent ou rendent glissant.", Days(3), Days(10),
                "feuille morte automne ramassage glissant souffleur",
                YesNo("glissant", "Le passage est-il glissant ?")),
        ],
    };

    public static StartingFamily Waste => new("DEC", "dechets", "Déchets", "Collecte, bacs, encombrants, tri et compost.", StartingOrganisation.WasteCollection)
    {
        Categories =
        [
            Report("DEC-OUB", "bac-non-collecte", "Bac non collecté", "Votre bac n’a pas été vidé le jour prévu.", Days(1), Days(2),
                "poubelle bac ordure ménagère tri jaune collecte ramassage oubli éboueur passage camion pas vidé",
                Choice("flux", "Quel bac ?", "Ordures ménagères", "Emballages et papiers", "Biodéchets", "Verre", "Végétaux"),
                Since("jour", "Quel jour devait-il être collecté ?", 30),
                YesNo("sorti", "Était-il sorti à l’heure ?", "La collecte peut passer jusqu’à 14 h : avant, attendez encore un peu."))
                with { Competence = Intercommunality, Visibility = CategoryVisibility.SemiPublic },
            Procedure("DEC-BAC", "bac-casse-vole", "Bac cassé, volé, nouveau", "Réparer, remplacer ou obtenir un bac.", Days(3), Days(10),
                "poubelle bac conteneur cassé volé roue couvercle nouveau emménagement composteur jaune",
                Choice("besoin", "Que vous faut-il ?", "Réparer un bac", "Remplacer un bac volé", "Obtenir un premier bac", "Changer de taille").Compulsory(),
                Text("numero", "Numéro du bac, s’il se lit"),
                Choice("volume", "Quelle taille ?", "80 litres", "120 litres", "180 litres", "240 litres", "Je ne sais pas"),
                Number("foyer", "Nombre de personnes au foyer", 1, 30).About("Choisir la taille du bac"))
                with { Competence = Intercommunality, Place = PlaceRule.Required },
            Procedure("DEC-ENC", "encombrants", "Encombrants sur rendez-vous", "Faire enlever de gros objets devant chez vous.", Days(2), Days(15),
                "encombrant meuble canapé matelas électroménager frigo machine enlever débarras rendez-vous déchèterie",
                LongText("objets", "Quels objets, et combien ?", "Un objet par ligne : « 1 canapé », « 2 matelas ».").Compulsory(),
                Choice("etage", "Où seront-ils ?", "Sur le trottoir", "Au rez-de-chaussée", "À l’étage").Compulsory(),
                Choices("creneau", "Quand peut-on passer ?", "Le matin", "L’après-midi"))
                with { Competence = Intercommunality, Place = PlaceRule.Required },
            Report("DEC-PAV", "point-d-apport-plein", "Point d’apport plein", "Une colonne à verre, papier, emballages ou vêtements pleine ou cassée.", Days(1), Days(2),
                "colonne verre benne papier carton vêtement textile borne tri plein déborde conteneur",
                Choice("flux", "Quelle colonne ?", "Verre", "Papier et carton", "Emballages", "Vêtements", "Biodéchets"),
                Text("borne", "Numéro de la colonne, s’il se lit")) with { Competence = Intercommunality },
            Procedure("DEC-COM", "composteur", "Composteur", "Obtenir un composteur, ou composter dans votre immeuble.", Days(5), Days(30),
                "compost composteur lombricomposteur biodéchet jardin épluchure bioseau",
                Choice("lieu", "Où composterez-vous ?", "Dans mon jardin", "Dans mon immeuble", "Dans mon quartier").Compulsory(),
                Choice("volume", "Quelle taille ?", "300 litres", "600 litres", "Lombricomposteur", "Je ne sais pas"))
                with { Competence = Intercommunality, Place = PlaceRule.Required },
        ],
    };
}
