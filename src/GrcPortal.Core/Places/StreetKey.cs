using System.Globalization;
using System.Text;

namespace GrcPortal.Core.Places;

/// <summary>A street's name as it is compared: no accents, no capitals, no articles, abbreviations written out.</summary>
public static class StreetKey
{
    private static readonly Dictionary<string, string> Full = new(StringComparer.Ordinal)
    {
        ["av"] = "avenue",
        ["ave"] = "avenue",
        ["bd"] = "boulevard",
        ["bld"] = "boulevard",
        ["bvd"] = "boulevard",
        ["boul"] = "boulevard",
        ["pl"] = "place",
        ["r"] = "rue",
        ["all"] = "allee",
        ["imp"] = "impasse",
        ["ch"] = "chemin",
        ["che"] = "chemin",
        ["chem"] = "chemin",
        ["rte"] = "route",
        ["sq"] = "square",
        ["fg"] = "faubourg",
        ["fbg"] = "faubourg",
        ["res"] = "residence",
        ["lot"] = "lotissement",
        ["pass"] = "passage",
        ["qu"] = "quai",
        ["st"] = "saint",
        ["ste"] = "sainte",
        ["sts"] = "saints",
        ["dr"] = "docteur",
        ["gal"] = "general",
        ["gen"] = "general",
        ["mal"] = "marechal",
        ["pdt"] = "president",
        ["cdt"] = "commandant",
        ["cne"] = "capitaine",
        ["lt"] = "lieutenant",
        ["col"] = "colonel",
        ["pr"] = "professeur",
    };

    private static readonly HashSet<string> Articles = ["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sur", "sous"];

    /// <summary>What kind of way it is says little of which: someone who writes another one is understood.</summary>
    private static readonly HashSet<string> Kinds =
        ["rue", "avenue", "boulevard", "place", "allee", "impasse", "chemin", "route", "square", "faubourg", "residence", "lotissement", "passage", "quai", "cours", "ruelle", "sentier", "venelle", "esplanade", "parvis", "voie", "cite"];

    public static string Of(string name) => string.Join(' ', Words(name));

    public static bool IsKind(string word) => Kinds.Contains(word);

    public static IReadOnlyList<string> Words(string text)
    {
        List<string> words = [.. Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Articles.Contains(word)).Select(word => Full.GetValueOrDefault(word, word))];
        return words;
    }

    /// <summary>Letters and digits without accents, in lower case, anything else a space.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (letter is 'œ') plain.Append("oe");
            else if (letter is 'æ') plain.Append("ae");
            else if (char.IsLetterOrDigit(letter)) plain.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark) plain.Append(' ');
        }
        return plain.ToString();
    }
}
