using System.Globalization;
using System.Text;

namespace GrcPortal.Core.Notifications;

/// <summary>A mail server's answers, line by line, within bounds: it may be anyone's.</summary>
internal sealed class SmtpLine(Stream stream)
{
    private const int LongestLine = 2_000, MostLines = 100;
    private readonly byte[] _buffer = new byte[4_096];
    private int _from, _to;

    /// <summary>Something was said that nobody asked for yet.</summary>
    public bool HasMore => _from < _to;

    /// <exception cref="IOException">The server hung up, or speaks no SMTP.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken ct)
    {
        List<string> lines = [];
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(ct);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)) break;
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length is 3 || line[3] is not '-') return new(code, lines);
        }
        throw new IOException("Not SMTP.");
    }

    public async Task WriteAsync(string words, CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), ct);
        await stream.FlushAsync(ct);
    }

    private async Task<string> LineAsync(CancellationToken ct)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (_from == _to)
            {
                (_from, _to) = (0, await stream.ReadAsync(_buffer, ct));
                if (_to is 0) throw new IOException("The server hung up.");
            }
            var next = (char)_buffer[_from++];
            if (next is '\n') return line.ToString().TrimEnd('\r');
            line.Append(next);
        }
        throw new IOException("A line without end.");
    }
}

internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsYes => Code is >= 200 and < 400;

    public bool IsLater => Code is >= 400 and < 500;

    /// <summary>It would carry nobody's mail for us: our settings, not the recipient.</summary>
    public bool DeniesRelaying => Code is 530 or 535 or 538 or 551 || Lines.Any(line => line.Contains("relay", StringComparison.OrdinalIgnoreCase) && line.Contains("5.7.", StringComparison.Ordinal));
}
