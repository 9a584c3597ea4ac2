namespace GrcPortal.Core.Data.Demo;

/// <summary>One demand of the demo: what was asked, how many days ago, and how far it went.</summary>
internal sealed record DemoStory(string Slug, int DaysAgo, DemoEnd End, string Address, string Description, string? Name = null, string? Contact = null, string? PlaceDetails = null);

internal enum DemoEnd { New, Accepted, Assigned, Started, Asked, Answered, Paused, Resolved, Closed, Refused, ClosedLongAgo }

internal static class DemoStories
{
    public static readonly IReadOnlyList<DemoStory> All =
    [
        new("nid-de-poule", 0, DemoEnd.New, "14 rue des Tanneurs", "Un trou profond devant l’école maternelle, les vélos font un écart au milieu de la route.", "Jeanne Fabre", "jeanne.fabre@example.org"),
        new("trottoir-degrade", 0, DemoEnd.New, "Place du Marché", "Trois dalles descellées devant la boulangerie. Ma mère a failli tomber ce matin.", "Marc Lenoir", "01 99 00 12 34", "À gauche de l’entrée de la boulangerie"),
        new("panneau-abime", 0, DemoEnd.New, "Rue du Moulin, à l’angle de l’avenue de la Gare", "Le panneau stop est tourné vers le mur, on ne le voit plus en arrivant."),
        new("nid-de-poule", 1, DemoEnd.New, "3 impasse des Lilas", "La chaussée s’est affaissée autour d’une plaque après la pluie.", "Sofia Bensaïd", "sofia.bensaid@example.org"),
        new("nid-de-poule", 2, DemoEnd.New, "Avenue de la Gare, devant le n° 41", "Nid-de-poule qui s’agrandit chaque jour, déjà rempli de gravier une fois.", "Paul Mercier", "paul.mercier@example.org"),
        new("trottoir-degrade", 3, DemoEnd.Accepted, "27 rue Pasteur", "Racines qui soulèvent le goudron, impossible de passer avec un fauteuil.", "Odile Garnier", "odile.garnier@example.org"),
        new("panneau-abime", 4, DemoEnd.Assigned, "Rond-point de l’Aure", "Panneau de priorité couché après un accident.", "Yanis Colin", "yanis.colin@example.org"),
        new("nid-de-poule", 5, DemoEnd.Started, "Chemin de la Fontaine", "Plusieurs trous sur cinquante mètres, la nuit on ne les voit pas.", "Hélène Petit", "helene.petit@example.org", "Entre le lavoir et le pont"),
        new("trottoir-degrade", 6, DemoEnd.Asked, "Rue Victor-Hugo", "Le trottoir est cassé.", "Luc Barbier", "luc.barbier@example.org"),
        new("nid-de-poule", 7, DemoEnd.Answered, "Rue des Écoles", "Un gros trou près du passage piéton.", "Nadia Cherif", "nadia.cherif@example.org"),
        new("trottoir-degrade", 9, DemoEnd.Paused, "8 quai de l’Aure", "Bordure effondrée le long du mur, le mur appartient au riverain.", "Gérard Vasseur", "01 99 00 45 67"),
        new("nid-de-poule", 8, DemoEnd.Accepted, "4 rue des Tisserands", "Un trou devant le garage, de la taille d’un ballon.", "Lucie Arnaud", "lucie.arnaud@example.org"),
        new("nid-de-poule", 8, DemoEnd.Accepted, "9 rue des Tisserands", "La chaussée s’effrite le long du caniveau.", "Henri Blot", "henri.blot@example.org"),
        new("nid-de-poule", 9, DemoEnd.Accepted, "15 rue des Tisserands", "Deux trous côte à côte, on les sent à vélo.", "Maya Sow", "maya.sow@example.org"),
        new("nid-de-poule", 10, DemoEnd.Accepted, "22 rue des Tisserands", "Trou profond après le passage des camions.", "Pierre Lacaze", "pierre.lacaze@example.org"),
        new("nid-de-poule", 11, DemoEnd.Accepted, "31 rue des Tisserands", "Nid-de-poule au milieu de la voie, plein d’eau.", "Anne Keller", "anne.keller@example.org"),
        new("nid-de-poule", 12, DemoEnd.Resolved, "Rue de la République, devant la pharmacie", "Trou au milieu de la voie, les voitures freinent brusquement.", "Claire Dumas", "claire.dumas@example.org"),
        new("panneau-abime", 13, DemoEnd.Assigned, "Route de Saint-Aubin", "Panneau de rue illisible, les livreurs se trompent.", "Thomas Royer", "thomas.royer@example.org"),
        new("nid-de-poule", 16, DemoEnd.Started, "11 rue Neuve", "Affaissement de la chaussée, l’eau stagne devant la porte du garage.", "Aline Perrot", "aline.perrot@example.org"),
        new("panneau-abime", 20, DemoEnd.Closed, "Parking de la mairie", "Le panneau de stationnement réservé a disparu.", "Samuel Kouassi", "samuel.kouassi@example.org"),
        new("nid-de-poule", 24, DemoEnd.Closed, "5 rue du Lavoir", "Trou dans la chaussée.", "Inès Moulin", "ines.moulin@example.org"),
        new("trottoir-degrade", 28, DemoEnd.Refused, "Résidence des Peupliers", "Allée intérieure abîmée dans la résidence.", "Roland Texier", "roland.texier@example.org"),
        new("trottoir-degrade", 40, DemoEnd.Closed, "Rue Jean-Jaurès", "Dalle qui bascule quand on marche dessus.", "Fatou Diallo", "fatou.diallo@example.org"),
        new("nid-de-poule", 130, DemoEnd.ClosedLongAgo, "Place de l’Église", "Un trou devant le parvis.", "Bernard Aubry", "bernard.aubry@example.org"),
    ];
}
