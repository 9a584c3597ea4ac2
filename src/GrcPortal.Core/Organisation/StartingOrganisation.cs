namespace GrcPortal.Core.Organisation;

/// <summary>The departments and trades an authority starts with; from then on they are its own.</summary>
public static class StartingOrganisation
{
    public const string Reception = "Relation citoyenne", TechnicalServices = "Services techniques", Roads = "Voirie", Cleaning = "Propreté";

    /// <summary>Each with the one above it, which comes first.</summary>
    internal static readonly (string Name, string? Above)[] Departments =
    [
        (Reception, null),
        (TechnicalServices, null),
        (Roads, TechnicalServices),
        (Cleaning, TechnicalServices),
        ("Éclairage", TechnicalServices),
        ("Espaces verts", TechnicalServices),
    ];

    internal static readonly string[] Trades =
    [
        "Agent de propreté", "Agent de voirie", "Électricien", "Jardinier", "Chef d’équipe", "Police municipale", "Instructeur",
    ];
}
