namespace GrcPortal.Core.Requests.Exports;

/// <summary>Cells that a spreadsheet would run are made text: an apostrophe goes before whatever may begin a formula, after blanks and marks that readers skip too.</summary>
public static class FormulaGuard
{
    private const string Starts = "=+-@|%\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b\u207a\u207b\u208a\u208b";

    /// <summary>What may stand before it without hiding it from every reader.</summary>
    private const string Skipped = "\ufeff\ufffd\u200b\u200c\u200d\u200e\u200f\u2060\u00a0\u202f\u3000\"`; \t\r\n";

    public static string Of(string? text)
    {
        var clean = Readable(text ?? "");
        if (clean.Length is 0) return "";
        var first = clean.AsSpan().TrimStart(Skipped).TrimStart();
        return clean[0] is '\t' or '\r' or '\n' || first.Length > 0 && Starts.Contains(first[0]) ? "'" + clean : clean;
    }

    /// <summary>Without what no file of ours may hold: control characters, halves of characters, marks of direction.</summary>
    private static string Readable(string text)
    {
        var kept = new char[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                kept[length++] = c;
                kept[length++] = text[++at];
            }
            else if (!char.IsSurrogate(c) && !IsHarmful(c)) kept[length++] = c;
        }
        return new(kept, 0, length);
    }

    private static bool IsHarmful(char c) =>
        c is not ('\t' or '\n' or '\r') && char.IsControl(c) || c is '\ufffe' or '\uffff' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
