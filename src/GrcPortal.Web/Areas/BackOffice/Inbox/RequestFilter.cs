using System.Globalization;
using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Http.Extensions;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>
/// What narrows the list, as it stands in an address: codes, ids and days, nothing personal. A value nobody was given is left out.
/// A figure of the dashboard and the list behind it say the same thing with it.
/// </summary>
public sealed record RequestFilter
{
    private const string Day = "yyyy-MM-dd";

    public static readonly RequestFilter None = new();

    /// <summary>A type of demand, or a family with all its types, by its portal address.</summary>
    public string? Category { get; init; }
    public Guid? DepartmentId { get; init; }

    /// <summary>The crew it was given to; given to none, the one that did the work.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Who worked on it for the authority.</summary>
    public Guid? SupplierId { get; init; }
    public IReadOnlyList<ChannelIn> Channels { get; init; } = [];
    public RequestPhase? Phase { get; init; }

    /// <summary>The code of a reason of refusal.</summary>
    public string? Reason { get; init; }
    public DayRange? Days { get; init; }

    /// <summary>With <see cref="RequestMoment.Answered"/>: by which way.</summary>
    public ChannelOut? AnsweredBy { get; init; }

    public bool IsNone => Parts.Count is 0;

    /// <summary>Its parts, in the order of the chips, each as it stands in the address.</summary>
    public IReadOnlyList<FilterPart> Parts => [.. Written().GroupBy(part => part.Name is "du" or "au" or "reponse" ? "date" : part.Name, (name, values) => new FilterPart(name, [.. values]))];

    public static RequestFilter Parse(IQueryCollection query) => new()
    {
        Category = query["type"].ToString() is { Length: > 0 and <= 100 } slug && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-') ? slug : null,
        DepartmentId = Id(query["service"]),
        TeamId = Id(query["equipe"]),
        SupplierId = Id(query["prestataire"]),
        Channels = [.. query["canal"].Select(Known<ChannelIn>).OfType<ChannelIn>().Distinct()],
        Phase = Known<RequestPhase>(query["etat"]),
        Reason = query["motif"].ToString() is { Length: > 0 and <= 60 } code && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-') ? code : null,
        Days = DayRange.Parse(query["date"], query["du"], query["au"]),
        AnsweredBy = Known<ChannelOut>(query["reponse"]),
    };

    /// <summary>All of it but one part, to go on in an address that has a question mark already: <c>&amp;type=…</c>.</summary>
    public string ToQuery(string? without = null)
    {
        var query = new QueryBuilder();
        foreach (var part in Parts.Where(part => part.Name != without))
        {
            foreach (var (name, value) in part.Values) query.Add(name, value);
        }
        return query.ToQueryString().Value is { Length: > 0 } written ? $"&{written[1..]}" : "";
    }

    private IEnumerable<(string Name, string Value)> Written()
    {
        if (Category is { } category) yield return ("type", category);
        if (DepartmentId is { } department) yield return ("service", $"{department:N}");
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

    private static T? Known<T>(Microsoft.Extensions.Primitives.StringValues values) where T : struct, Enum => Known<T>(values.ToString());
}

/// <summary>One chip: the values it stands for.</summary>
public sealed record FilterPart(string Name, IReadOnlyList<(string Name, string Value)> Values);
