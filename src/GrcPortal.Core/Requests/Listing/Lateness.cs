namespace GrcPortal.Core.Requests.Listing;

/// <summary>How an open demand stands against its promised day.</summary>
public enum Lateness { Late, Soon, OnTime }

public static class Latenesses
{
    public const int SoonDays = 2;

    private static readonly (Lateness Lateness, string Slug)[] Slugs =
        [(Lateness.Late, "en-retard"), (Lateness.Soon, "bientot"), (Lateness.OnTime, "a-temps")];

    public static string Slug(this Lateness lateness) => Slugs.Single(pair => pair.Lateness == lateness).Slug;

    public static Lateness? Parse(string? slug) => Slugs.Where(pair => pair.Slug == slug).Select(pair => (Lateness?)pair.Lateness).SingleOrDefault();
}
