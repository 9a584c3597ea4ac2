namespace GrcPortal.Core.Data.Demo;

/// <summary>Names for streets that are nowhere, but could be anywhere.</summary>
internal static class InventedNames
{
    /// <summary>Those the demo's demands tell of come first: they are in the middle of the town.</summary>
    public static readonly string[] Streets =
    [
        "Rue des Tisserands", "Rue des Tanneurs", "Avenue de la Gare", "Rue du Moulin", "Rue Pasteur", "Rue des Écoles", "Rue de la République",
        "Rue Victor-Hugo", "Rue Jean-Jaurès", "Quai de l’Aure", "Chemin de la Fontaine", "Impasse des Lilas", "Rue Neuve", "Rue du Lavoir", "Route de Saint-Aubin", "Rue des Lices",
    ];

    /// <summary>With a name and no numbers.</summary>
    public static readonly string[] Places =
        ["Place du Marché", "Place de l’Église", "Rond-point de l’Aure", "Parking de la mairie", "Résidence des Peupliers", "Parc des Tilleuls", "La Haute Borne"];

    public static readonly string[] Kinds = ["Rue", "Rue", "Rue", "Rue", "Avenue", "Chemin", "Allée", "Boulevard", "Impasse", "Sentier", "Passage"];

    public static readonly string[] Bases =
    [
        "des Acacias", "des Alouettes", "des Ardennes", "de l’Arsenal", "des Aubépines", "de l’Avenir", "du Bel-Air", "de la Bergerie", "des Bleuets", "du Bois-Joli", "du Bourg-Neuf",
        "de Bretagne", "des Bruyères", "du Calvaire", "du Canal", "des Capucines", "des Carrières", "des Cerisiers", "du Champ-de-Foire", "des Champs", "du Château", "des Châtaigniers",
        "du Clos", "de la Concorde", "du Coteau", "de la Croix-Blanche", "des Cyprès", "des Écureuils", "de l’Égalité", "de l’Étang", "des Fauvettes", "de la Ferme", "du Four",
        "de la Fraternité", "des Frênes", "des Genêts", "des Glycines", "du Grand-Pré", "de la Grange", "des Hirondelles", "des Iris", "du Jeu-de-Paume", "des Jonquilles", "de la Laiterie",
        "du Levant", "de la Liberté", "de la Libération", "du Maréchal-Ferrant", "des Marronniers", "des Merles", "des Mésanges", "du Midi", "de la Mairie", "du Mûrier", "de la Neuville",
        "des Noisetiers", "de l’Orme", "de la Paix", "du Parc", "des Pâquerettes", "de la Perche", "des Pinsons", "des Platanes", "de la Poste", "du Pont-Vieux", "des Potiers",
        "des Prés", "du Puits", "des Remparts", "de la Roseraie", "du Ruisseau", "des Sablons", "de la Scierie", "des Saules", "du Soleil", "des Sorbiers", "du Stade", "des Teinturiers",
        "de la Tour", "de la Tuilerie", "de la Vallée", "du Vallon", "des Vanniers", "du Verger", "des Vignes", "du Viaduc", "de la Vigie", "des Violettes", "du Vieux-Marché",
        "Ada-Morvan", "Blaise-Carnoët", "Camille-Ferrand", "Élise-Tournel", "Gaspard-Lormier", "Hortense-Vial", "Isidore-Bonnal", "Lazare-Questel", "Mathurin-Delpech", "Noémie-Charrier",
        "du 8-Mai-1945", "du 11-Novembre", "du 14-Juillet", "du Docteur-Valmont", "du Général-Arnoult", "Sainte-Radegonde", "Saint-Éloi", "Saint-Fiacre",
    ];

    public static readonly string[] Communes =
        ["Aubrac-le-Petit", "Bellenoy", "Chantemerle", "Dormeuil", "Escorailles", "Fontaube", "Grisolles-le-Bas", "Hautebise", "Jonchery", "Lormeau", "Marsac-sur-Aure", "Novalet"];
}
