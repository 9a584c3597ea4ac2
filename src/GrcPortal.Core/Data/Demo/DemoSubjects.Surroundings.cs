using static GrcPortal.Core.Data.Demo.DemoGroup;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Cleanliness, waste, parks and water.</summary>
internal static partial class DemoSubjects
{
    private static DemoSubject[] Surroundings =>
    [
        new("depot-sauvage", Cleanliness, 30,
            "Un matelas et des sacs ont été déposés au pied du container|Quelqu’un a vidé une camionnette de gravats|Un frigo et deux pneus traînent au bord du chemin|Des cartons s’entassent contre le mur|Des restes de déménagement occupent le trottoir",
            "Les sacs sont éventrés, cela sent.|Les rats commencent à venir.|C’est la troisième fois ce mois-ci.|D’autres en rajoutent chaque jour.") { Season = DemoSeason.Summer },
        new("graffiti-affichage", Cleanliness, 18,
            "Un grand tag couvre le mur de l’école|Des affiches sont collées sur l’abri et les coffrets|Le soubassement de la médiathèque a été tagué cette nuit|Une inscription injurieuse a été peinte sur le mur",
            "Les enfants la lisent en passant.|La peinture est encore fraîche.|Le propriétaire est d’accord pour un nettoyage.")
        { Supplier = "Net’Abri", SupplierShare = 0.4, Bought = "Détagage, m²", UnitPrice = 14.5m, MostUnits = 18 },
        new("corbeille", Cleanliness, 14,
            "La corbeille déborde|La poubelle de l’aire de pique-nique n’est pas vidée|La corbeille a été arrachée de son support|Il n’y a plus de sacs au distributeur pour chiens",
            "Les papiers s’envolent dans le parc.|Les corneilles vident tout.|Le lundi matin, c’est toujours pareil.") { Season = DemoSeason.Summer },
        new("balayage", Cleanliness, 17,
            "Le trottoir est couvert de déjections|Du verre brisé jonche la piste cyclable|La rue n’a pas été balayée depuis le marché|Des mégots par centaines devant l’entrée",
            "On slalome en allant à l’école.|Mon chien s’est coupé la patte.|Le vent en ramène devant les portes."),
        new("animal-mort", Cleanliness, 3, "Un chat est mort au bord de la route|Un renard écrasé est resté sur la chaussée|Des pigeons morts sous le porche", "Il faudrait passer avant la sortie de l’école.|L’odeur devient gênante."),
        new("rats-insectes-frelons", Cleanliness, 7,
            "Un nid de frelons asiatiques est accroché au tilleul|On voit des rats en plein jour près des bacs|Des guêpes ont fait leur nid dans le coffret|Une colonie de chenilles descend du pin",
            "L’école est à cinquante mètres.|On en a compté quatre hier soir.|Nous n’osons plus ouvrir les fenêtres.") { Season = DemoSeason.Summer, Supplier = "Frelon Stop", SupplierShare = 0.7, Bought = "Destruction de nid", UnitPrice = 98 },
        new("feuilles-mortes", Cleanliness, 7,
            "Les feuilles recouvrent tout le trottoir|Les platanes ont bouché le caniveau avec leurs feuilles|Un tapis de feuilles mouillées couvre les marches",
            "C’est une vraie patinoire.|Deux personnes ont glissé cette semaine.|L’eau ne s’écoule plus.") { Season = DemoSeason.Leaves },
        new("bac-non-collecte", Cleanliness, 40,
            "Notre bac n’a pas été vidé|Le camion est passé sans s’arrêter|Toute l’impasse attend encore la collecte|Le bac jaune est resté plein pour la deuxième fois",
            "Il était sorti la veille au soir.|Il déborde déjà.|Les voisins ont le même problème.|La rue était en travaux ce matin-là.") { Season = DemoSeason.Summer, IsAtDesk = true },
        new("point-d-apport-plein", Cleanliness, 22,
            "La colonne à verre est pleine|La borne de textiles déborde|Le point d’apport est plein et les gens posent tout par terre|La trappe de la colonne à papier est bloquée",
            "Les bouteilles cassées s’accumulent au pied.|C’est ainsi chaque fin de semaine.|Le vent emporte les cartons.") { Season = DemoSeason.Summer, Supplier = "Bacs & Co", SupplierShare = 0.3, Bought = "Remise en état de colonne", UnitPrice = 75 },
        new("branche-arbre-tombe", Green, 26,
            "Une grosse branche est tombée en travers du chemin|Un arbre penche au-dessus de la route|Une branche cassée pend au-dessus du trottoir|Un cyprès est couché contre la clôture",
            "On ne passe plus que d’un côté.|Au prochain coup de vent, elle tombe.|Elle touche presque le fil.") { Season = DemoSeason.Storm, Supplier = "Arbolis", SupplierShare = 0.6, Bought = "Intervention d’élagueur, heure", UnitPrice = 72, MostUnits = 5 },
        new("elagage", Green, 16,
            "Les branches touchent ma façade|Le feuillage cache le lampadaire et le panneau|Les tilleuls n’ont pas été taillés depuis des années",
            "Les gouttières se bouchent.|On ne voit plus arriver les voitures.|Les feuilles collent aux vitres.") { Supplier = "Arbolis", SupplierShare = 0.7, Bought = "Élagage d’un sujet", UnitPrice = 145, MostUnits = 4 },
        new("tonte-desherbage", Green, 25,
            "Les herbes montent à un mètre le long du chemin|Le terre-plein n’est plus entretenu|L’allée du cimetière est envahie|Les ronces débordent sur le trottoir",
            "On ne voit plus les piétons.|Il y a des tiques, le médecin nous l’a dit.|Les poussettes ne passent plus.") { Season = DemoSeason.Growth },
        new("aire-de-jeux", Green, 14,
            "La balançoire ne tient plus que d’un côté|Le sol souple de l’aire de jeux est déchiré|Une vis dépasse du toboggan|Le portillon de l’aire de jeux ne ferme plus",
            "Un petit s’est griffé mercredi.|Les enfants sortent sur la route.|Nous l’avons attachée avec une corde en attendant.") { Season = DemoSeason.Summer },
        new("fontaine-arrosage", Green, 11, "La fontaine ne coule plus|L’arrosage automatique se déclenche sous la pluie|Un tuyau d’arrosage fuit dans le massif", "L’eau coule jusqu’à la chaussée.|Par cette chaleur, elle nous manque.") { Season = DemoSeason.Summer },
        new("demande-de-plantation", Green, 8, "Pourrait-on replanter les arbres abattus l’an dernier|Les riverains proposent un jardin partagé sur le délaissé|Il manque de l’ombre devant la crèche", "Nous sommes prêts à aider à l’arrosage.|Une dizaine de familles sont partantes.") { IsAtDesk = true },
        new("fuite-d-eau", Water, 34,
            "De l’eau claire sort du bitume|Une fuite coule jour et nuit le long du trottoir|L’eau jaillit autour de la bouche à clé|Un filet d’eau gonfle la chaussée",
            "La route commence à se soulever.|Avec le gel, ce sera dangereux.|Le débit augmente depuis ce matin.") { Season = DemoSeason.Storm, Supplier = "Hydroval", Bought = "Réparation de branchement", UnitPrice = 310 },
        new("coupure-d-eau", Water, 16, "Nous n’avons plus d’eau depuis le réveil|La pression est très faible à l’étage|L’eau coupe par moments dans tout l’immeuble", "Une personne âgée vit seule au deuxième.|Personne n’a été prévenu.") { Supplier = "Hydroval", Bought = "Intervention sur réseau", UnitPrice = 180 },
        new("gout-couleur-de-l-eau", Water, 12, "L’eau du robinet est jaunâtre|L’eau a un fort goût de chlore|Des particules noires sortent du robinet", "Je n’ose plus en donner au bébé.|Cela dure même après avoir laissé couler.") { IsAtDesk = true },
        new("avaloir-bouche", Water, 24, "L’avaloir est bouché|L’eau de pluie ne s’écoule plus|La grille est pleine de feuilles et de terre", "Une mare se forme devant les garages.|L’eau entre dans la cave à chaque orage.") { Season = DemoSeason.Storm, Supplier = "Hydroval", SupplierShare = 0.8, Bought = "Curage d’avaloir", UnitPrice = 95 },
        new("odeur-d-egout", Water, 12, "Une forte odeur d’égout remonte dans la rue|Les odeurs d’égout entrent dans la cuisine", "Surtout le soir, quand il fait chaud.|Trois immeubles sont touchés.") { Season = DemoSeason.Summer, Supplier = "Hydroval", Bought = "Hydrocurage", UnitPrice = 210 },
        new("borne-incendie", Water, 4, "La borne d’incendie coule au pied|La borne d’incendie a été percutée|Le capot de la borne est ouvert", "L’eau traverse la route.|Les pompiers l’ont dit en passant.") { Supplier = "Hydroval", Bought = "Remise en état de borne", UnitPrice = 260 },
    ];
}
