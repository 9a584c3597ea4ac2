using static GrcPortal.Core.Data.Demo.DemoGroup;

namespace GrcPortal.Core.Data.Demo;

/// <summary>What is seen in the streets: roads and lights.</summary>
internal static partial class DemoSubjects
{
    private static DemoSubject[] Streets =>
    [
        new("nid-de-poule", Roads, 30,
            "Un trou s’est formé au milieu de la chaussée|Un nid-de-poule s’agrandit à vue d’œil|La chaussée s’affaisse le long du caniveau|Le rebouchage de l’an dernier n’a pas tenu, le trou est revenu|L’enrobé se décolle par plaques|Il y a un creux d’une dizaine de centimètres à hauteur du garage",
            "Les vélos font un écart au milieu de la route.|Ma roue y est passée hier soir, j’ai dû changer le pneu.|On ne le voit plus dès qu’il pleut.|Les voitures freinent au dernier moment.|Un scooter est déjà tombé.")
        { Supplier = "Voirisol", SupplierShare = 0.35, Bought = "Enrobé à chaud, reprise", UnitPrice = 46, MostUnits = 9, Drifts = true },
        new("trottoir-degrade", Roads, 18,
            "Plusieurs dalles du trottoir basculent sous le pied|Les racines soulèvent le goudron du trottoir|La bordure est cassée sur deux mètres|Le trottoir s’est affaissé devant l’entrée|Un pavé manque au milieu du passage",
            "Impossible de passer avec une poussette.|Ma voisine de 82 ans est tombée.|Un fauteuil roulant ne peut plus passer.|On marche sur la route pour l’éviter.")
        { Supplier = "Voirisol", SupplierShare = 0.25, Bought = "Reprise de trottoir, m²", UnitPrice = 62, MostUnits = 6 },
        new("panneau-abime", Roads, 13,
            "Le panneau de priorité est couché|Le panneau « stop » est tourné vers le mur|La plaque de rue est illisible|Un panneau de sens interdit a disparu|Le panneau est caché par les branches",
            "Deux voitures ont failli se percuter ce matin.|Les livreurs ne trouvent pas la rue.|Personne ne sait plus qui doit s’arrêter.|Le mât tient à peine."),
        new("marquage-efface", Roads, 8,
            "Le passage piéton ne se voit presque plus|Les places de stationnement ne sont plus marquées|La ligne d’arrêt est complètement effacée|La bande cyclable a disparu après les travaux",
            "Les enfants de l’école traversent ici.|Tout le monde se gare n’importe comment.|La nuit, on ne voit plus rien.") { Season = DemoSeason.School },
        new("feu-tricolore", Roads, 5,
            "Le feu reste au rouge dans les deux sens|Le feu clignote orange|Le bouton d’appel des piétons ne répond plus|Le feu vert des piétons ne dure que quatre secondes",
            "Les gens finissent par passer au rouge.|Le bouchon remonte jusqu’au pont.|Une personne âgée n’a pas le temps de traverser."),
        new("mobilier-urbain", Roads, 10,
            "Le banc a deux lattes cassées|Un potelet a été renversé|La vitre de l’abri est brisée|La barrière devant l’école est descellée|Les arceaux à vélos sont tordus",
            "Il y a des éclats par terre.|Les voitures montent maintenant sur le trottoir.|Un clou dépasse, c’est dangereux pour les enfants.|Quelqu’un l’a heurté en reculant."),
        new("plaque-d-egout", Roads, 5,
            "Une plaque d’égout claque à chaque voiture|La plaque est enfoncée de plusieurs centimètres|Le tampon bouge quand on roule dessus",
            "On l’entend toute la nuit.|Les bus passent dessus toutes les dix minutes.|Un vélo s’y est coincé la roue."),
        new("chaussee-glissante", Roads, 3,
            "Une longue traînée de gazole sur la chaussée|De la boue de chantier recouvre la route|La rue est une patinoire ce matin",
            "Une moto a glissé devant moi.|Il faudrait sabler avant la sortie de l’école.|Le virage est dangereux.") { Season = DemoSeason.Frost },
        new("deneigement", Roads, 1.5,
            "La rue en pente n’a pas été dégagée|Le trottoir de l’école est verglacé|L’accès au cabinet médical est sous la neige",
            "Les aides à domicile ne passent pas.|Le car scolaire a fait demi-tour.") { Season = DemoSeason.Frost },
        new("stationnement-genant", Roads, 6,
            "Des voitures se garent chaque soir sur le trottoir|Une camionnette bloque la sortie du parking plusieurs fois par semaine|Des véhicules stationnent sur la place réservée aux personnes handicapées",
            "Les poussettes passent sur la route.|J’en ai parlé au conducteur, sans effet.|C’est surtout le vendredi soir.") { IsAtDesk = true },
        new("vehicule-abandonne", Roads, 4,
            "Une voiture sans roues n’a pas bougé|Un utilitaire aux vitres cassées reste garé là|Une épave à moitié brûlée occupe deux places",
            "L’assurance est périmée.|Les enfants jouent dedans.|Elle perd de l’huile dans le caniveau.") { IsAtDesk = true },
        new("amenagement-vitesse", Roads, 6,
            "Les voitures roulent beaucoup trop vite dans notre rue|La traversée devant l’arrêt de car est dangereuse|Il faudrait un ralentisseur avant le virage|Nous demandons une zone 30",
            "Trois familles avec de jeunes enfants habitent ici.|Un chat se fait écraser chaque mois.|Une pétition de douze riverains suit.") { IsAtDesk = true },
        new("chantier-mal-signale", Roads, 4,
            "Le chantier n’a aucune barrière du côté des piétons|Une tranchée est restée ouverte ce week-end|Le passage provisoire des piétons mène sur la route",
            "La nuit, aucune lumière ne le signale.|L’entreprise n’a pas laissé de numéro.") { IsAtDesk = true },
        new("lampadaire-eteint", Lighting, 60,
            "Le lampadaire est éteint|Toute la rue est dans le noir|Trois mâts de suite ne s’allument plus|L’éclairage du passage piéton ne marche plus|La lumière s’éteint vers vingt-deux heures et ne revient pas",
            "On sort les poubelles à la lampe de poche.|Ma fille rentre du collège dans le noir.|On ne voit pas les marches.|Il a été réparé au printemps, il est déjà en panne.")
        { Season = DemoSeason.Dark, Supplier = Late, Bought = "Lampe et main-d’œuvre, lot 1", UnitPrice = 84, MostUnits = 3 },
        new("allume-en-plein-jour", Lighting, 14,
            "L’éclairage reste allumé toute la journée|Les lampadaires du parking brûlent en plein soleil|Les projecteurs du stade sont allumés à midi",
            "C’est dommage vu le prix de l’électricité.|Cela dure jour et nuit.|Le minuteur a dû se dérégler.")
        { Supplier = Late, Bought = "Réglage d’armoire, lot 2", UnitPrice = 120 },
        new("lampadaire-clignote", Lighting, 18,
            "Le lampadaire clignote sans arrêt|La lampe faiblit puis se rallume toutes les minutes|Le mât devant chez nous grésille et clignote",
            "Il éclaire ma chambre comme une discothèque.|C’est pénible le soir.|Il va finir par lâcher.")
        { Season = DemoSeason.Dark, Supplier = Late, Bought = "Platine et lampe, lot 1", UnitPrice = 96 },
        new("mat-penche-cable", Lighting, 8,
            "Le mât penche vers la chaussée après un choc|La trappe au pied du lampadaire est ouverte|Un câble pend entre deux façades",
            "Un camion l’a accroché en manœuvrant.|Les enfants passent à côté pour aller à l’école.") { Season = DemoSeason.Storm, Supplier = Late, Bought = "Redressement de mât, lot 2", UnitPrice = 340 },
    ];
}
