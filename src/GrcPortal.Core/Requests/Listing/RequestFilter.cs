using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace GrcPortal.Core.Requests.Listing;

/// <summary>
/// What narrows the list, as it stands in an address: codes, ids and days, nothing personal. A value nobody was given is left out.
/// A figure of the dashboard and the list behind it say the same thing with it.
/// </summary>
public sealed record RequestFilter
{
    public const string Nobody = "personne";
    private const string Day = "yyyy-MM-dd";

    public static readonly RequestFilter None = new();

    /// <summary>A type of demand, or a family with all its types, by its portal address.</summary>
    public string? Category { get; init; }
    public Guid? DepartmentId { get; init; }

    /// <summary>With all below it; a figure counts the department alone.</summary>
    public bool AndBelow { get; init; }
    public Guid? SectorId { get; init; }

    /// <summary>Whose it is; the empty id stands for nobody's.</summary>
    public Guid? AgentId { get; init; }
    public Lateness? Lateness { get; init; }

    /// <summary>The crew it was given to; given to none, the one that did the work.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Who worked on it for the authority.</summary>
    public Guid? SupplierId { get; init; }
    public IReadOnlyList<ChannelIn> Channels { get; init; } = [];
    public RequestPhase? Phase { get; init; }
    public string? Reason { get; init; }
    public DayRange? Days { get; init; }

    /// <summary>With <see cref="RequestMoment.Answered"/>: by which way.</summary>
    public ChannelOut? AnsweredBy { get; init; }

    /// <summary>Where the words that were looked for are kept: they are nobody's to read in an address.</summary>
    public string? SearchId { get; init; }
    public Sought? Sought { get; init; }

    /// <summary>The department and all below it, once they are known.</summary>
    public IReadOnlyList<Guid>? Departments { get; init; }

    public bool IsNone => Parts.Count is 0;

    /// <summary>Its parts, in the order of the chips, each as it stands in the address.</summary>
    public IReadOnlyList<FilterPart> Parts => [.. Written().GroupBy(part => part.Name switch { "du" or "au" or "reponse" => "date", "dessous" => "service", var name => name }, (name, values) => new FilterPart(name, [.. values]))];

    /// <summary>Eight hexadecimal digits, as a search is remembered under.</summary>
    public static bool IsSearchId(string? text) => text is { Length: 8 } && text.All(char.IsAsciiHexDigitLower);

    public static RequestFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query) => Parse(query.ToDictionary(StringComparer.OrdinalIgnoreCase));

    private static RequestFilter Parse(Dictionary<string, StringValues> query) => new()
    {
        Category = query.GetValueOrDefault("type").ToString() is { Length: > 0 and <= 100 } slug && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-') ? slug : null,
        DepartmentId = Id(query.GetValueOrDefault("service")),
        AndBelow = query.GetValueOrDefault("dessous") == "oui" && Id(query.GetValueOrDefault("service")) is not null,
        SectorId = Id(query.GetValueOrDefault("secteur")),
        AgentId = query.GetValueOrDefault("agent") == Nobody ? Guid.Empty : Id(query.GetValueOrDefault("agent")),
        Lateness = Latenesses.Parse(query.GetValueOrDefault("delai")),
        SearchId = IsSearchId(query.GetValueOrDefault("recherche")) ? query["recherche"].ToString() : null,
        TeamId = Id(query.GetValueOrDefault("equipe")),
        SupplierId = Id(query.GetValueOrDefault("prestataire")),
        Channels = [.. query.GetValueOrDefault("canal").Select(Known<ChannelIn>).OfType<ChannelIn>().Distinct()],
        Phase = Known<RequestPhase>(query.GetValueOrDefault("etat")),
        Reason = query.GetValueOrDefault("motif").ToString() is { Length: > 0 and <= 60 } code && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-') ? code : null,
        Days = DayRange.Parse(query.GetValueOrDefault("date"), query.GetValueOrDefault("du"), query.GetValueOrDefault("au")),
        AnsweredBy = Known<ChannelOut>(query.GetValueOrDefault("reponse")),
    };

    /// <summary>What may be kept: everything but the words that were looked for.</summary>
    public RequestFilter WithoutWords => this with { SearchId = null, Sought = null };

    /// <summary>All of it but one part, to go on in an address that has a question mark already: <c>&amp;type=…</c>.</summary>
    public string ToQuery(string? without = null)
    {
        var parts = Parts.Where(part => part.Name != without).SelectMany(part => part.Values).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value));
        return QueryHelpers.AddQueryString("", parts) is { Length: > 0 } written ? $"&{written[1..]}" : "";
    }

    private IEnumerable<(string Name, string Value)> Written()
    {
        if (SearchId is { } search) yield return ("recherche", search);
        if (Category is { } category) yield return ("type", category);
        if (DepartmentId is { } department) yield return ("service", $"{department:N}");
        if (DepartmentId is not null && AndBelow) yield return ("dessous", "oui");
        if (SectorId is { } sector) yield return ("secteur", $"{sector:N}");
        if (AgentId is { } agent) yield return ("agent", agent == Guid.Empty ? Nobody : $"{agent:N}");
        if (Lateness is { } lateness) yield return ("delai", lateness.Slug());
        if (TeamId is { } team) yield return ("equipe", $"{team:N}");
        if (SupplierId is { } supplier) yield return ("prestataire", $"{supplier:N}");
        foreach (var channel in Channels) yield return ("canal", $"{channel}");
        if (Phase is { } phase) yield return ("etat", $"{phase}");
        if (Reason is { } reason) yield return ("motif", reason);
        if (Days is not { } days) yield break;
        yield return ("date", days.Moment.Slug());
        yield return ("du", days.From.ToString(Day, CultureInfo.InvariantCulture));
        yield return ("au", days.Until.ToString(Day, CultureInfo.InvariantCulture));
        if (AnsweredBy is { } way && days.Moment is RequestMoment.Answered) yield return ("reponse", $"{way}");
    }

    private static Guid? Id(string? text) => Guid.TryParseExact(text, "N", out var id) ? id : null;

    /// <summary>By its name as we wrote it: no figure, no list of names.</summary>
    private static T? Known<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && value.ToString() == text ? value : null;

    private static T? Known<T>(StringValues values) where T : struct, Enum => Known<T>(values.ToString());
}

/// <summary>One chip: the values it stands for.</summary>
public sealed record FilterPart(string Name, IReadOnlyList<(string Name, string Value)> Values);
