using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Organisation;

/// <summary>The departments and trades an authority starts with; from then on they are its own.</summary>
public static class StartingOrganisation
{
    public const string Reception = "Relation citoyenne", TechnicalServices = "Services techniques", Roads = "Voirie", Cleaning = "Propreté",
        Lighting = "Éclairage", GreenSpaces = "Espaces verts", Water = "Eau", Sewers = "Assainissement", WasteCollection = "Collecte des déchets",
        Buildings = "Bâtiments", Mobility = "Mobilités", MunicipalPolice = "Police municipale", Hygiene = "Hygiène et habitat", Planning = "Urbanisme",
        PublicSpace = "Domaine public et commerce", CivilStatus = "État civil et élections", Education = "Éducation", EarlyChildhood = "Petite enfance",
        SocialAction = "CCAS", Associations = "Vie associative", HumanResources = "Ressources humaines", Cabinet = "Cabinet", DataProtection = "Protection des données";

    /// <summary>Names of calendars.</summary>
    public const string Offices = "Bureaux", FrontDesk = "Accueil, samedi matin compris", Crews = "Équipes de terrain", OnCall = "Astreinte";

    /// <summary>Each with the one above it, which comes first.</summary>
    internal static readonly (string Name, string? Above)[] Departments =
    [
        (Reception, null),
        (TechnicalServices, null),
        (Roads, TechnicalServices),
        (Cleaning, TechnicalServices),
        (Lighting, TechnicalServices),
        (GreenSpaces, TechnicalServices),
        (Water, TechnicalServices),
        (Sewers, TechnicalServices),
        (WasteCollection, TechnicalServices),
        (Buildings, TechnicalServices),
        (Mobility, TechnicalServices),
        (MunicipalPolice, null),
        (Hygiene, null),
        (Planning, null),
        (PublicSpace, null),
        (CivilStatus, null),
        (Education, null),
        (EarlyChildhood, null),
        (SocialAction, null),
        (Associations, null),
        (HumanResources, null),
        (Cabinet, null),
        (DataProtection, null),
    ];

    /// <summary>All count on the first, until a department chooses.</summary>
    internal static IEnumerable<WorkCalendar> Calendars() =>
    [
        new() { Name = Offices, Definition = StartingCalendars.Offices, IsDefault = true },
        new() { Name = FrontDesk, Definition = StartingCalendars.FrontDesk },
        new() { Name = Crews, Definition = StartingCalendars.Crews },
        new() { Name = OnCall, Definition = StartingCalendars.OnCall },
    ];

    internal static readonly string[] Trades =
    [
        "Agent de propreté", "Agent de voirie", "Électricien", "Jardinier", "Chef d’équipe", "Police municipale", "Instructeur",
    ];
}
