using System.Globalization;
using System.Text;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// The name a person gave a file, fit to be shown and offered for saving: never a path, nothing invisible or that turns the line
/// around, one spelling, and the ending of what the file is, so that no page saved as photo.html opens as a page.
/// </summary>
public static class DisplayName
{
    public const int MaxLength = 100;

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"])], StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when nothing of the name can be shown.</summary>
    public static string? Of(string? given, FileType type)
    {
        var name = Tidy(given ?? "");
        var (stem, ending) = (name, type.Extension());
        if (Endings(type).FirstOrDefault(known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase)) is { } said) (stem, ending) = (name[..^said.Length], said);
        stem = Cut(stem.TrimEnd(' ', '.'), MaxLength - ending.Length).TrimEnd(' ', '.');
        if (stem.Length is 0) return null;
        return Devices.Contains(stem.Split('.')[0].Trim()) ? $"_{stem}{ending}" : stem + ending;
    }

    /// <summary>To speak of a file that was not taken, whatever it is; null when nothing of its name can be shown.</summary>
    public static string? Spoken(string? given) => Cut(Tidy(given ?? ""), MaxLength) is { Length: > 0 } name ? name : null;

    private static string Tidy(string given)
    {
        var words = new StringBuilder(Math.Min(given.Length, 1000));
        foreach (var rune in given[(given.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes().Take(1000))   // a lone surrogate comes as U+FFFD
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (rune.Value is 0xFFFD || kind is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) continue;
            if (kind is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) words.Append(' ');
            else if (rune.Value < 128 && "<>:\"|?*%;".Contains((char)rune.Value, StringComparison.Ordinal)) words.Append('_');
            else words.Append(rune);
        }
        var once = words.ToString().Normalize(NormalizationForm.FormC);
        return string.Join(' ', once.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimStart('.', ' ', '-', '~');
    }

    /// <summary>Between two letters as they are read, accents and all.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text).Append(text.Length).Where(start => start <= most)) end = start;
        return text[..end];
    }

    private static string[] Endings(FileType type) => type is FileType.Jpeg ? [".jpg", ".jpeg"] : [type.Extension()];
}
