using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace GrcPortal.Core.Organisation;

/// <summary>Codes of an authenticator application (RFC 6238): six digits, a new one every thirty seconds, SHA-1 since that is what every application knows.</summary>
public static class Totp
{
    private const int SecretBytes = 20, Modulus = 1_000_000, SecondsPerStep = 30, Drift = 1;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondsPerStep;

    public static string CodeAt(long step, ReadOnlySpan<byte> secret)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, a clock thirty seconds off included; null when it is none of them. A step up to the last one used is never taken again.</summary>
    public static long? Match(string? typed, ReadOnlySpan<byte> secret, DateTimeOffset now, long lastUsed)
    {
        var code = Digits(typed);
        long? matched = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            var same = CryptographicOperations.FixedTimeEquals(code, System.Text.Encoding.ASCII.GetBytes(CodeAt(step, secret)));
            if (same && step > lastUsed) matched ??= step;
        }
        return matched;
    }

    /// <summary>What an application reads from the QR code.</summary>
    public static string Address(string issuer, string account, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32.Encode(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    private static byte[] Digits(string? typed) => [.. (typed ?? "").Where(char.IsAsciiDigit).Take(7).Select(digit => (byte)digit)];
}
