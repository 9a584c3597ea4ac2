using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>The bodies that demands are most often forwarded to, for a start.</summary>
internal static class StartingBodies
{
    public const string TownHall = "Votre mairie", Intercommunality = "Communauté de communes", County = "Département", Other = "Région";

    public static IReadOnlyList<Body> Make(TenantKind kind) =>
    [
        .. All.Where(body => kind switch
        {
            TenantKind.Commune => body.Name is not TownHall,
            TenantKind.Intercommunality => body.Name is not Intercommunality,
            _ => body.Name is not County,
        }).Select(body => new Body { Name = body.Name, Contact = body.Contact }),
    ];

    /// <summary>The one of a level of authority.</summary>
    public static string Of(Competence competence) => competence switch
    {
        Competence.Commune => TownHall,
        Competence.Intercommunality => Intercommunality,
        Competence.County => County,
        _ => Other,
    };

    private static readonly (string Name, string Contact)[] All =
    [
        (TownHall, "La mairie de la commune où cela se passe : état civil, écoles, propreté, espaces verts, police municipale."),
        (Intercommunality, "Eau, assainissement, collecte des déchets, zones d’activité."),
        (County, "Routes départementales, collèges, action sociale."),
        (Other, "Lycées, cars scolaires et interurbains, trains régionaux."),
        ("État (direction des routes)", "Routes nationales et autoroutes sans péage."),
        ("Gestionnaire du réseau électrique", "Coupures, câbles et coffrets électriques."),
        ("Opérateur de télécommunications", "Poteaux, câbles et armoires de téléphone ou de fibre."),
        ("Bailleur social", "Parties communes et abords des résidences."),
    ];
}
