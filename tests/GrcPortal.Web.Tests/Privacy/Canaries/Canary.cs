using System.Security.Cryptography;
using System.Text;

namespace GrcPortal.Web.Tests.Privacy.Canaries;

/// <summary>A text that exists nowhere else: consonants and digits, so that no stemmer shortens it and no accent is lost.</summary>
internal sealed record Canary(string Story, string Input, string Token)
{
    private const string Consonants = "bcdfghjklmnpqrtvwxz";

    public static string NewToken() => "zq" + string.Concat(Enumerable.Range(0, 6).Select(i => i % 2 is 0 ? RandomNumberGenerator.GetString("23456789", 1) : RandomNumberGenerator.GetString(Consonants, 2)));

    /// <summary>As something might keep it: in several alphabets, or as a digest of an address.</summary>
    public IEnumerable<byte[]> Shapes()
    {
        foreach (var text in (string[])[Token, Token.ToUpperInvariant(), .. Phones(), .. Digests()])
        {
            yield return Encoding.UTF8.GetBytes(text);
            yield return Encoding.Unicode.GetBytes(text);
        }
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Token)));
        for (var offset = 0; offset < 3; offset++) yield return Encoding.ASCII.GetBytes(InBase64(offset));
    }

    private bool IsPhone => Token.StartsWith("+33", StringComparison.Ordinal);

    private IEnumerable<string> Phones() => IsPhone ? [Token[3..], $"0{Token[3..]}", new(Token.Reverse().ToArray())] : [];

    private IEnumerable<string> Digests()
    {
        if (IsPhone) yield break;
#pragma warning disable CA5350, CA5351 // what somebody might have kept, not a protection
        var address = Encoding.UTF8.GetBytes(Robot.Address(Token));
        foreach (var digest in (byte[][])[MD5.HashData(address), SHA1.HashData(address), SHA256.HashData(address)]) yield return Convert.ToHexStringLower(digest);
#pragma warning restore CA5350, CA5351
    }

    /// <summary>The characters that do not depend on what stands before or after.</summary>
    private string InBase64(int offset)
    {
        var bytes = new byte[offset].Concat(Encoding.UTF8.GetBytes(Token)).ToArray();
        var (whole, from) = (Convert.ToBase64String(bytes), (offset * 8 + 5) / 6);
        return whole[from..(bytes.Length * 8 / 6)];
    }
}
