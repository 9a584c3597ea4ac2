using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Competence;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Voirie.</summary>
internal static class Streets
{
    public static StartingFamily Family => new("VOI", "voirie", "Voirie", "Chaussées, trottoirs, panneaux, circulation et stationnement.", StartingOrganisation.Roads)
    {
        Categories =
        [
            Report("VOI-NID", "nid-de-poule", "Nid-de-poule, affaissement", "Un trou, un creux ou une bosse sur la chaussée.", Days(1), Days(7),
                "trou creux bosse route rue goudron bitume enrobé macadam fissure affaissé effondré crevasse ornière",
                Danger("danger", "Quelqu’un est-il en danger en ce moment ?", "Chaussée qui s’effondre, chute ou accident : éloignez-vous, prévenez les passants si vous le pouvez sans risque, et appelez."),
                Choice("largeur", "Quelle est sa largeur ?", "Moins de 20 cm", "De 20 à 50 cm", "Plus de 50 cm"),
                Choice("profondeur", "Quelle est sa profondeur ?", "Moins de 5 cm", "De 5 à 10 cm", "Plus de 10 cm"),
                YesNo("voie-circulee", "Est-ce là où passent les véhicules ?")) with { Competence = Intercommunality, IsEveryones = true },
            Report("VOI-TRO", "trottoir-degrade", "Trottoir dégradé", "Dalles descellées, bordure cassée, passage difficile à pied, en fauteuil ou en poussette.", Days(2), Days(15),
                "trottoir dalle pavé bordure caniveau marche chute piéton fauteuil poussette racine",
                Choice("revetement", "De quoi est fait le trottoir ?", "Enrobé ou bitume", "Pavés ou dalles", "Terre ou gravier", "Je ne sais pas"),
                YesNo("gene", "Un fauteuil ou une poussette est-il gêné ?"),
                Number("longueur", "Sur quelle longueur, en mètres ?", 0, 1000)) with { Competence = Intercommunality, IsEveryones = true },
            Report("VOI-SIG", "panneau-abime", "Panneau abîmé, manquant", "Un panneau tombé, masqué, abîmé ou absent.", Days(1), Days(5),
                "panneau stop sens interdit plaque rue poteau signalisation tordu tagué caché",
                Choice("panneau", "Quel panneau ?", "Stop", "Priorité ou cédez le passage", "Nom de rue", "Autre"),
                Choice("etat", "Dans quel état est-il ?", "Masqué par la végétation", "Tombé ou tordu", "Absent", "Illisible")) with { IsEveryones = true },
            Report("VOI-MAR", "marquage-efface", "Marquage au sol effacé", "Passage piéton, place ou ligne qu’on ne voit plus.", Days(5), Days(60),
                "marquage peinture sol passage piéton clouté bande ligne blanche stationnement zébra",
                Choice("marquage", "Quel marquage ?", "Passage piéton", "Place de stationnement", "Ligne ou flèche", "Piste cyclable", "Autre")),
            Report("VOI-FEU", "feu-tricolore", "Feu tricolore en panne", "Un feu éteint, bloqué, clignotant ou décalé.", Hours(2), Hours(24),
                "feu rouge tricolore carrefour clignote panne signal piéton",
                Text("carrefour", "Quel carrefour ?", "Les deux rues qui se croisent."),
                Choice("panne", "Que fait le feu ?", "Éteint", "Orange clignotant", "Bloqué au rouge ou au vert", "Décalé ou tourné", "Bouton ou son pour piétons en panne")) with { Competence = Intercommunality, EmergencyNumber = "17" },
            Report("VOI-MOB", "mobilier-urbain", "Mobilier urbain endommagé", "Banc, potelet, barrière, abri ou arceau cassé.", Days(2), Days(10),
                "banc potelet poteau barrière abri bus abribus borne arceau vélo plot bollard cassé arraché",
                Choice("mobilier", "Qu’est-ce qui est abîmé ?", "Banc", "Potelet ou borne", "Barrière", "Abri de voyageurs", "Arceau à vélos", "Autre"),
                YesNo("dangereux", "Peut-on s’y blesser ?", "Morceau coupant, élément qui risque de tomber, trou laissé dans le sol.")),
            Report("VOI-PLA", "plaque-d-egout", "Plaque d’égout bruyante, manquante", "Une plaque qui claque, bouge, est cassée ou a disparu.", Hours(4), Days(2),
                "plaque égout regard tampon bouche fonte bruit claque trou ouvert",
                Danger("danger", "La plaque manque-t-elle là où l’on passe ?", "Un regard ouvert est un danger de mort : ne vous approchez pas du bord, prévenez les passants, et appelez pour que l’endroit soit gardé."),
                Choice("etat", "Que se passe-t-il ?", "Elle claque", "Elle bouge", "Elle est cassée ou enfoncée"),
                Choices("moments", "Quand fait-elle du bruit ?", "Le jour", "La nuit")) with { Department = StartingOrganisation.Sewers, Competence = Intercommunality },
            Report("VOI-CHU", "chaussee-glissante", "Chaussée glissante, hydrocarbure, verglas", "Huile, gazole, boue ou verglas sur la chaussée.", Hours(1), Hours(6),
                "verglas glace huile gazole essence gasoil boue glissant dérapage hydrocarbure",
                Danger("danger", "Y a-t-il eu un accident, ou est-il sur le point d’arriver ?", "Mettez-vous à l’abri hors de la chaussée et appelez : les secours et les forces de l’ordre font sécuriser la voie."),
                Choice("nature", "Qu’y a-t-il sur la chaussée ?", "Huile, gazole ou essence", "Verglas ou neige tassée", "Boue ou gravier", "Autre ou je ne sais pas")) with { EmergencyNumber = "112" },
            Report("VOI-NEI", "deneigement", "Déneigement", "Une rue, un trottoir ou un accès à dégager.", Hours(2), Hours(24),
                "neige déneiger sel salage glace verglas hiver bloqué",
                Choices("acces", "Quel accès est bloqué ?", "École ou crèche", "Soins, pharmacie ou secours", "Arrêt de transport", "Logement d’une personne fragile")),
            Report("VOI-STA", "stationnement-genant", "Stationnement gênant répété", "Des véhicules gênent souvent au même endroit.", Days(1), Days(5),
                "stationnement voiture garée gênant trottoir place handicapé double file livraison fourrière",
                Choice("vehicule", "Quel type de véhicule ?", "Voiture", "Deux-roues", "Utilitaire ou camion", "Plusieurs"),
                Text("creneau", "À quels moments ?", "Jours et heures. N’écrivez pas de plaque d’immatriculation."))
                with { Department = StartingOrganisation.MunicipalPolice, Visibility = CategoryVisibility.SemiPublic },
            Report("VOI-EPA", "vehicule-abandonne", "Véhicule à l’abandon", "Un véhicule qui ne roule plus et reste sur la voie publique.", Days(3), Days(30),
                "épave voiture ventouse abandonnée brûlée fourrière carcasse scooter",
                Since("depuis", "Depuis quand, à peu près ?"),
                Choices("etat", "Dans quel état est-il ?", "Pneus à plat ou roues absentes", "Vitres cassées", "Brûlé", "Fuite de liquide", "Entier"),
                Text("plaque", "Plaque d’immatriculation, si elle se lit", "Elle ne sera jamais publiée.").About("Retrouver le propriétaire du véhicule"))
                with { Department = StartingOrganisation.MunicipalPolice, Visibility = CategoryVisibility.SemiPublic },
            Report("VOI-VIT", "amenagement-vitesse", "Demande d’aménagement, vitesse", "Une rue trop rapide, une traversée dangereuse, un aménagement à étudier.", Days(10), Days(60),
                "vitesse ralentisseur dos d’âne radar zone 30 sens unique piste cyclable aménagement passage piéton dangereux",
                Choices("constat", "Que constatez-vous ?", "Vitesse trop élevée", "Traversée difficile", "Manque de visibilité", "Trafic ou poids lourds", "Manque d’une piste cyclable"),
                Text("creneau", "À quels moments ?"),
                YesNo("ecole", "Est-ce à côté d’une école ?"))
                with { Type = RequestType.Suggestion, Department = StartingOrganisation.Mobility, Visibility = CategoryVisibility.SemiPublic },
            Report("VOI-TRA", "chantier-mal-signale", "Chantier mal signalé", "Barrières, panneaux ou passage piéton qui manquent autour de travaux.", Hours(4), Days(1),
                "chantier travaux barrière tranchée trou échafaudage benne grue signalisation",
                YesNo("pietons", "Les piétons doivent-ils passer sur la chaussée ?"),
                Text("entreprise", "Nom de l’entreprise, s’il est affiché")) with { Competence = Intercommunality },
            Procedure("VOI-ARR", "arrete-de-stationnement", "Arrêté de stationnement (déménagement)", "Réserver des places devant chez vous pour un déménagement, une benne ou des travaux.", Days(2), Days(10),
                "déménagement réserver place arrêté benne échafaudage stationnement autorisation occupation",
                Coming("debut", "Premier jour", 365).Compulsory(),
                Coming("fin", "Dernier jour", 365).Compulsory(),
                Number("metres", "Longueur à réserver, en mètres", 1, 100).Compulsory(),
                Text("immatriculation", "Immatriculation du véhicule").About("Porter le véhicule sur l’arrêté"),
                Document("justificatif", "Justificatif", "Devis du déménageur, bail ou facture.").About("Vérifier la demande"))
                with { Place = PlaceRule.Required, Department = StartingOrganisation.PublicSpace },
        ],
    };
}
