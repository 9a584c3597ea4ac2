using System.Globalization;
using System.Text.RegularExpressions;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Timing;

/// <summary>A duration as people write it: 3, 3,5, 3:30, 3 h 30, 45 min.</summary>
internal static partial class TypedDuration
{
    /// <summary>Minutes; null when it is no duration.</summary>
    public static int? Parse(string typed)
    {
        var text = string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        if (Clock().Match(text) is { Success: true } clock)
            return int.Parse(clock.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) * 60 + (clock.Groups["m"] is { Success: true } m ? int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) : 0);
        if (Minutes().Match(text) is { Success: true } minutes) return int.Parse(minutes.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        return decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours) && Math.Abs(hours) < 1000
            ? (int)Math.Round(hours * 60, MidpointRounding.AwayFromZero)
            : null;
    }

    [GeneratedRegex(@"\A(?<h>[0-9]{1,3})[h:](?<m>[0-5][0-9])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\A(?<m>[0-9]{1,4})(min|mn|m)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Minutes();
}
