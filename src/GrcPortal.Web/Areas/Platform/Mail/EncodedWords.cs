using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GrcPortal.Web.Areas.Platform.Mail;

/// <summary>The two encodings a message travels in: words of a header (RFC 2047) and lines of a body (RFC 2045). UTF-8 only, which is all we write.</summary>
internal static partial class EncodedWords
{
    public static string Header(string value) =>
        Word().Replace(Between().Replace(value, "$1"), word => Text(word.Groups["how"].Value.ToUpperInvariant() is "B"
            ? FromBase64(word.Groups["text"].Value)
            : FromQuoted(word.Groups["text"].Value.Replace('_', ' '))));

    public static string Body(string body, string? encoding) => encoding?.Trim().ToUpperInvariant() switch
    {
        "BASE64" => Text(FromBase64(body)),
        "QUOTED-PRINTABLE" => Text(FromQuoted(SoftBreak().Replace(body, ""))),
        _ => body,
    };

    private static byte[] FromBase64(string text)
    {
        var packed = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed, bytes, out var written) ? bytes[..written] : Encoding.UTF8.GetBytes(text);
    }

    private static byte[] FromQuoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else bytes.AddRange(Encoding.UTF8.GetBytes(text, i, char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1));
        }
        return [.. bytes];
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BQ])\?(?<text>[^?\s]*)\?=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>The blank between two encoded words is no part of either.</summary>
    [GeneratedRegex(@"(\?=)\s+(?==\?)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"=\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex SoftBreak();
}
