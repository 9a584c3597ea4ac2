namespace GrcPortal.Bench.Load;

/// <summary>A photo as heavy as a telephone's: a small one whose picture data goes on and on. Nobody decodes it before the demand is taken.</summary>
internal static class LargePhoto
{
    private const int Size = 2_000_000;

    public static async Task<byte[]> MakeAsync(CancellationToken ct)
    {
        var small = await File.ReadAllBytesAsync(Repository.At("tests", "GrcPortal.Core.Tests", "Requests", "Files", "Samples", "phone.jpg"), ct);
        var more = new byte[Size - small.Length];
        new Random(1).NextBytes(more);
        for (var at = 0; at < more.Length; at++) more[at] &= 0x7F;   // no marker among them
        return [.. small[..^2], .. more, .. small[^2..]];   // before the end of the image
    }
}
