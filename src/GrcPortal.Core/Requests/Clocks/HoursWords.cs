using System.Globalization;
using System.Text.RegularExpressions;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>Hours of a day as people write them: “8h30-12h, 13h-17h”; nothing is a day off.</summary>
public static partial class HoursWords
{
    public static string Say(IReadOnlyList<OpenPeriod> hours) => string.Join(", ", hours.OrderBy(period => period.From).Select(period => $"{Say(period.From)}-{(period.To == TimeOnly.MinValue ? "24h" : Say(period.To))}"));

    /// <summary>Null when somebody must say it again.</summary>
    public static IReadOnlyList<OpenPeriod>? Read(string? words)
    {
        List<OpenPeriod> periods = [];
        foreach (var part in (words ?? "").Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Period().Match(part) is not { Success: true } said || Hour(said, "from") is not { } from || Hour(said, "to") is not { } to) return null;
            periods.Add(new(from, to));
        }
        return periods;
    }

    private static string Say(TimeOnly at) => at.Minute is 0 ? string.Create(CultureInfo.InvariantCulture, $"{at.Hour}h") : string.Create(CultureInfo.InvariantCulture, $"{at.Hour}h{at.Minute:00}");

    private static TimeOnly? Hour(Match said, string which)
    {
        var hour = int.Parse(said.Groups[$"{which}h"].Value, CultureInfo.InvariantCulture);
        var minute = said.Groups[$"{which}m"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return (hour, minute) switch
        {
            (24, 0) when which is "to" => TimeOnly.MinValue,
            ( < 24, < 60) => new(hour, minute),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?<fromh>[0-9]{1,2})\s*(?:[h:]\s*(?<fromm>[0-9]{2})?)?\s*(?:-|–|—|à|to)\s*(?<toh>[0-9]{1,2})\s*(?:[h:]\s*(?<tom>[0-9]{2})?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
