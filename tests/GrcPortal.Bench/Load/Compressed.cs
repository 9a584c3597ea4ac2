using System.IO.Compression;
using System.Text;

namespace GrcPortal.Bench.Load;

internal static class Compressed
{
    /// <summary>What was sent, and what it says.</summary>
    public static async Task<(byte[] Sent, string Text)> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var sent = await answer.Content.ReadAsByteArrayAsync(ct);
        using var plain = new MemoryStream();
        await using (var opened = Opened(new MemoryStream(sent), answer.Content.Headers.ContentEncoding)) await opened.CopyToAsync(plain, ct);
        return (sent, Encoding.UTF8.GetString(plain.ToArray()));
    }

    private static Stream Opened(Stream sent, ICollection<string> encodings) =>
        encodings.Contains("br") ? new BrotliStream(sent, CompressionMode.Decompress)
        : encodings.Contains("gzip") ? new GZipStream(sent, CompressionMode.Decompress)
        : sent;
}
