namespace GrcPortal.Core.Requests;

/// <summary>The bodies that demands are most often forwarded to, for a start.</summary>
internal static class StartingBodies
{
    public static IEnumerable<Body> Make() =>
    [
        new() { Name = "Département", Contact = "Routes départementales, collèges, action sociale." },
        new() { Name = "Intercommunalité", Contact = "Eau, assainissement, collecte des déchets, zones d’activité." },
        new() { Name = "Région", Contact = "Lycées, cars scolaires et interurbains, trains régionaux." },
        new() { Name = "État (direction des routes)", Contact = "Routes nationales et autoroutes sans péage." },
        new() { Name = "Gestionnaire du réseau électrique", Contact = "Coupures, câbles et coffrets électriques." },
        new() { Name = "Opérateur de télécommunications", Contact = "Poteaux, câbles et armoires de téléphone ou de fibre." },
        new() { Name = "Bailleur social", Contact = "Parties communes et abords des résidences." },
    ];
}
