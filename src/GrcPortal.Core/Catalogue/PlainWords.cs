using System.Globalization;
using System.Text;

namespace GrcPortal.Core.Catalogue;

/// <summary>Words without accents, capitals or marks: what searches compare, and what addresses and keys are made of.</summary>
public static class PlainWords
{
    /// <summary>« Lampadaire cassé, n° 12 » gives lampadaire, casse, n, 12.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) word.Append(Letters(char.ToLowerInvariant(c)));
            else End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>An address's last part, or a key: a few words, dashes between, plain letters only.</summary>
    public static string Slug(string text, int longest = 60)
    {
        var slug = string.Join('-', Of(new string([.. text.Normalize(NormalizationForm.FormD).Where(c => c < 0x0370 && c is not '\u00b0')])));
        return slug.Length <= longest ? slug : slug[..longest].TrimEnd('-');
    }

    private static string Letters(char c) => c switch { 'œ' => "oe", 'æ' => "ae", 'ß' => "ss", _ => c.ToString() };
}
