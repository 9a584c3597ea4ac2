using static GrcPortal.Core.Data.Demo.DemoGroup;

namespace GrcPortal.Core.Data.Demo;

/// <summary>The subjects of the demo and how many demands each town has of a group: of six thousand, 38 in a hundred reports are about cleanliness and waste, 27 about roads, and there are 35 procedures for a hundred reports.</summary>
internal static partial class DemoSubjects
{
    /// <summary>A supplier who is never on time.</summary>
    public const string Late = "Lumenor";

    public static readonly IReadOnlyList<DemoSubject> All = [.. Streets, .. Surroundings, .. Desks];

    /// <summary>The town keeps the streets clean, the intercommunality takes the waste and the water.</summary>
    public static IReadOnlyDictionary<DemoGroup, int> Town { get; } = new Dictionary<DemoGroup, int>
    {
        [Cleanliness] = 900,
        [Roads] = 700,
        [Lighting] = 350,
        [Green] = 400,
        [Water] = 12,
        [Peace] = 222,
        [Other] = 100,
        [Administrative] = 916,
    };

    public static IReadOnlyDictionary<DemoGroup, int> Intercommunality { get; } = new Dictionary<DemoGroup, int>
    {
        [Cleanliness] = 789,
        [Roads] = 500,
        [Lighting] = 228,
        [Water] = 210,
        [Other] = 33,
        [Administrative] = 640,
    };

    public static readonly IReadOnlyList<string> Since =
    [
        "", "", "", "", " depuis ce matin", " depuis hier", " depuis deux jours", " depuis lundi", " depuis une semaine", " depuis une dizaine de jours", " depuis les dernières pluies",
        " depuis au moins trois semaines", " depuis le week-end dernier", " depuis plus d’un mois",
    ];

    public static readonly IReadOnlyList<string> Closings =
        ["", "", "", "", "", " Merci d’avance.", " Merci de faire le nécessaire.", " Pouvez-vous passer voir ?", " Cordialement.", " Merci pour votre travail.", " Dans l’attente de votre réponse."];
}
