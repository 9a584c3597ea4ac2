using System.Security.Cryptography;

namespace GrcPortal.Core.Requests;

/// <summary>Eight characters without those that sound or look alike (0/O, 1/I/L, U/V): 30⁸ ≈ 6·10¹¹ of them, unique per tenant.</summary>
public static class TrackingCode
{
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    public const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>What a person typed (spaces, dashes, lower case) as a code, or null when it cannot be one.</summary>
    public static string? Parse(string? typed)
    {
        var code = new string([.. (typed ?? "").ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not '-')]);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    /// <summary>In two groups of four, easier to read out.</summary>
    public static string Spoken(string code) => $"{code[..4]} {code[4..]}";
}
