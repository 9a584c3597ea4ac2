using System.Globalization;
using System.Text;

namespace GrcPortal.Core.Notifications;

/// <summary>A message as it travels (RFC 5322): ASCII lines, of which no word of anyone's is a header. Words that are not plain are encoded (RFC 2047), and the text is base64.</summary>
internal static class MailContent
{
    private const int MostBytesAWord = 45, LineOfText = 76, LongestPlain = 60;

    public static string Of(OutgoingMail mail, DateTimeOffset at)
    {
        var domain = mail.From[(mail.From.LastIndexOf('@') + 1)..];
        List<string> lines =
        [
            $"From: {Words(mail.FromName, isPhrase: true)} <{mail.From}>",
            $"To: {mail.To}",
            .. mail.ReplyTo is { } back ? (string[])[$"Reply-To: <{back}>"] : [],
            $"Subject: {Words(mail.Subject, isPhrase: false)}",
            $"Date: {at.UtcDateTime.ToString("ddd, dd MMM yyyy HH':'mm':'ss", CultureInfo.InvariantCulture)} +0000",
            $"Message-ID: <{mail.Id:N}@{domain}>",
            "Auto-Submitted: auto-generated",   // RFC 3834: no vacation notice answers this
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            .. Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Text.ReplaceLineEndings("\r\n"))).Chunk(LineOfText).Select(line => new string(line)),
        ];
        return string.Join("\r\n", lines) + "\r\n";
    }

    private static string Words(string words, bool isPhrase)
    {
        words = string.Concat(words.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
        if (words.Length is 0) return "";
        var isPlain = words.Length is > 0 and <= LongestPlain && words.All(c => c is ' ' || char.IsAsciiLetterOrDigit(c) || !isPhrase && char.IsAscii(c))
            && !words.Contains("=?", StringComparison.Ordinal);
        return isPlain ? words : string.Join("\r\n ", Pieces(words).Select(piece => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(piece))}?="));
    }

    /// <summary>Cut between characters, never inside one.</summary>
    private static IEnumerable<string> Pieces(string words)
    {
        var piece = new StringBuilder();
        var bytes = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MostBytesAWord)
            {
                yield return piece.ToString();
                piece.Clear();
                bytes = 0;
            }
            piece.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        yield return piece.ToString();
    }
}
