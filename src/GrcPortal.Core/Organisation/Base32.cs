namespace GrcPortal.Core.Organisation;

/// <summary>RFC 4648 without padding: how authenticator applications take a secret that is typed.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[(bytes.Length * 8 + BitsPerLetter - 1) / BitsPerLetter];
        for (var i = 0; i < letters.Length; i++)
        {
            var (at, offset) = Math.DivRem(i * BitsPerLetter, 8);
            var window = bytes[at] << 8 | (at + 1 < bytes.Length ? bytes[at + 1] : 0);
            letters[i] = Alphabet[window >> (16 - BitsPerLetter - offset) & 0x1f];
        }
        return new(letters);
    }

    /// <summary>In groups of four, easier to copy by hand.</summary>
    public static string Spoken(string encoded) => string.Join(' ', encoded.Chunk(4).Select(group => new string(group)));
}
