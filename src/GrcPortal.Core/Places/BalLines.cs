using System.Runtime.CompilerServices;
using System.Text;

namespace GrcPortal.Core.Places;

/// <summary>The lines of a text file, as UTF-8; a line beyond the limit comes as null and its rest is skipped, so that no file fills the memory.</summary>
internal static class BalLines
{
    private const int MostCharacters = 4000;

    public static async IAsyncEnumerable<string?> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var (block, line) = (new char[16 * 1024], new StringBuilder());
        for (int read; (read = await reader.ReadAsync(block, ct)) > 0;)
        {
            var start = 0;
            for (var end = Array.IndexOf(block, '\n', 0, read); end >= 0; end = Array.IndexOf(block, '\n', start, read - start))
            {
                Add(line, block.AsSpan(start, end - start));
                yield return Take(line);
                start = end + 1;
            }
            Add(line, block.AsSpan(start, read - start));
        }
        if (line.Length > 0) yield return Take(line);
    }

    private static void Add(StringBuilder line, ReadOnlySpan<char> more) => line.Append(more[..Math.Min(more.Length, MostCharacters + 1 - line.Length)]);

    private static string? Take(StringBuilder line)
    {
        var text = line.Length > MostCharacters ? null : line.ToString().TrimEnd('\r');
        line.Clear();
        return text;
    }
}
