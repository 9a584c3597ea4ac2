using System.Security.Cryptography;
using System.Text;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Organisation;

/// <summary>A way in without the telephone, written on paper and good for once: twelve letters and figures (59 bits), kept as a hash of their own account.</summary>
public static class RecoveryCode
{
    public const int Count = 10;
    private const int Length = 12;

    public static IReadOnlyList<string> NewSet() =>
        [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(TrackingCode.Alphabet, Length))];

    /// <summary>What was typed, spaces and dashes aside, or null when it cannot be a code.</summary>
    public static string? Parse(string? typed)
    {
        var code = new string([.. (typed ?? "").ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not '-').Take(Length + 1)]);
        return code.Length == Length && code.All(TrackingCode.Alphabet.Contains) ? code : null;
    }

    public static string Spoken(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    public static string Hash(Guid owner, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner:N}:{code}")));
}
