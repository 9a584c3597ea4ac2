using System.Globalization;

namespace GrcPortal.Core.Requests.Listing;

/// <summary>What of a demand lies between two days.</summary>
public enum RequestMoment { Received, TakenOn, Resolved, Ended, Answered, Cost, Promised, Kept, Missed }

/// <summary>From one day to another, both included.</summary>
public readonly record struct DayRange(RequestMoment Moment, DateOnly From, DateOnly Until)
{
    private static readonly (DateOnly First, DateOnly Last) Sensible = (new(1990, 1, 1), new(2189, 12, 31));

    public static DayRange? Parse(string? moment, string? from, string? until) =>
        RequestMoments.Parse(moment) is { } known && Day(from) is { } first && Day(until) is { } last && first <= last ? new(known, first, last) : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day >= Sensible.First && day <= Sensible.Last ? day : null;
}

public static class RequestMoments
{
    private static readonly (RequestMoment Moment, string Slug)[] Slugs =
    [
        (RequestMoment.Received, "recue"),
        (RequestMoment.TakenOn, "prise-en-charge"),
        (RequestMoment.Resolved, "traitee"),
        (RequestMoment.Ended, "terminee"),
        (RequestMoment.Answered, "repondue"),
        (RequestMoment.Cost, "cout"),
        (RequestMoment.Promised, "promise"),
        (RequestMoment.Kept, "promesse-tenue"),
        (RequestMoment.Missed, "promesse-non-tenue"),
    ];

    public static string Slug(this RequestMoment moment) => Slugs.Single(pair => pair.Moment == moment).Slug;

    public static RequestMoment? Parse(string? slug) => Slugs.Where(pair => pair.Slug == slug).Select(pair => (RequestMoment?)pair.Moment).SingleOrDefault();
}
