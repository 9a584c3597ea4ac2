using System.Globalization;
using System.Text.RegularExpressions;

namespace GrcPortal.Core.Places;

/// <summary>An address as someone types it: the number may come first, last, or not yet.</summary>
public sealed partial record TypedAddress(int? Number, string? Suffix, IReadOnlyList<string> Words)
{
    private const int MostWords = 8, MostCharacters = 200;

    public static TypedAddress Of(string? text)
    {
        if (text is null || text.Length > MostCharacters) return new(null, null, []);
        var house = House().Match(text);
        var name = house.Success ? text.Remove(house.Index, house.Length) : text;
        int? number = house.Success ? int.Parse(house.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;
        var suffix = house.Groups["suffix"] is { Success: true } found ? found.Value.ToLowerInvariant() : null;
        return new(number, suffix, [.. StreetKey.Words(name).Take(MostWords)]);
    }

    /// <summary>A number at the beginning, after « n° », or at the end; « 8 Mai 1945 » in the middle stays a name.</summary>
    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,4})\s*((?<suffix>bis|ter|quater|[a-d])\b(?!['’]))?[\s,]+|\bn\s?°\s*(?<number>[0-9]{1,4})\s*(?<suffix>bis|ter|quater|[a-d]\b)?|[\s,]+(?<number>[0-9]{1,3})\s*(?<suffix>bis|ter|quater|[a-d])?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex House();
}
