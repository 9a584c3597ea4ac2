using System.Buffers.Binary;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// Copies of a PNG the four critical chunks and the few that change how pixels look. Text, EXIF, dates, profiles,
/// animation frames, private chunks and anything behind the end have no way in.
/// </summary>
internal static class PngMetadata
{
    private const int SignatureLength = 8;

    public static FileRefusal? Remove(ReadOnlySpan<byte> source, FileDraft draft)
    {
        draft.Keep(source[..SignatureLength]);
        var rest = source[SignatureLength..];
        var data = false;
        for (var first = true; ; first = false)
        {
            if (rest.Length < 12) return FileRefusal.Truncated;
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > int.MaxValue) return FileRefusal.Damaged;
            if (length > rest.Length - 12) return FileRefusal.Truncated;
            var chunk = rest[..((int)length + 12)];
            rest = rest[chunk.Length..];
            var name = chunk[4..8];
            var payload = chunk[8..^4];

            if (first != name.SequenceEqual("IHDR"u8)) return FileRefusal.Damaged;
            if (first && Header(payload, draft) is { } refusal) return refusal;
            if (name.SequenceEqual("eXIf"u8)) draft.Exif = ExifFacts.Read(payload);
            if (name.SequenceEqual("acTL"u8)) return FileRefusal.Animated;
            if (!IsKept(name, payload))
            {
                if (IsCritical(name)) return FileRefusal.Damaged;
                continue;
            }

            if (BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) != Crc32.Of(chunk[4..^4])) return FileRefusal.Damaged;
            draft.Keep(chunk);
            data |= name.SequenceEqual("IDAT"u8);
            if (name.SequenceEqual("IEND"u8)) return data ? null : FileRefusal.Damaged;
        }
    }

    private static FileRefusal? Header(ReadOnlySpan<byte> payload, FileDraft draft)
    {
        if (payload is not [_, _, _, _, _, _, _, _, var depth, var colour, 0, 0, 0 or 1]) return FileRefusal.Damaged;
        var possible = colour switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!possible) return FileRefusal.Damaged;
        return draft.Measure(BinaryPrimitives.ReadUInt32BigEndian(payload), BinaryPrimitives.ReadUInt32BigEndian(payload[4..]));
    }

    /// <summary>Eight fractions of 100 000, a little more at most: words would be thousands of times that.</summary>
    private static bool AreColours(ReadOnlySpan<byte> payload)
    {
        for (; !payload.IsEmpty; payload = payload[4..])
            if (BinaryPrimitives.ReadUInt32BigEndian(payload) > 200_000) return false;
        return true;
    }

    private static bool IsCritical(ReadOnlySpan<byte> name) => (name[0] & 0x20) == 0;

    /// <summary>A kept name with a length it cannot have is not kept: nothing can ride in it.</summary>
    private static bool IsKept(ReadOnlySpan<byte> name, ReadOnlySpan<byte> payload) => name switch
    {
        _ when name.SequenceEqual("IHDR"u8) || name.SequenceEqual("IDAT"u8) => true,
        _ when name.SequenceEqual("PLTE"u8) => payload.Length is > 0 and <= 768 && payload.Length % 3 == 0,
        _ when name.SequenceEqual("IEND"u8) => payload.IsEmpty,
        _ when name.SequenceEqual("tRNS"u8) => payload.Length is > 0 and <= 256,
        _ when name.SequenceEqual("gAMA"u8) => payload.Length == 4,
        _ when name.SequenceEqual("cHRM"u8) => payload.Length == 32 && AreColours(payload),
        _ when name.SequenceEqual("sRGB"u8) => payload.Length == 1,
        _ when name.SequenceEqual("sBIT"u8) => payload.Length is >= 1 and <= 4,
        _ when name.SequenceEqual("bKGD"u8) => payload.Length is 1 or 2 or 6,
        _ => false,
    };
}
