using System.Buffers.Binary;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// Copies of a JPEG only what decoding needs: tables, frame, scans, and the colour words of JFIF and Adobe rebuilt from their
/// few known bytes. Whatever else (EXIF, XMP, IPTC, ICC, comments, second images, trailers) has no way in.
/// </summary>
internal static class JpegMetadata
{
    private const byte Soi = 0xD8, Eoi = 0xD9, Sos = 0xDA, Dqt = 0xDB, Dht = 0xC4, Dri = 0xDD, App0 = 0xE0, App1 = 0xE1, App14 = 0xEE;
    private const int MaxScans = 100; // a progressive photo has about ten; thousands of them is an attack on whoever decodes

    public static FileRefusal? Remove(ReadOnlySpan<byte> source, FileDraft draft)
    {
        draft.Keep([0xFF, Soi]);
        var at = 2;
        var scans = 0;
        while (NextMarker(source, ref at) is { } marker)
        {
            if (marker is Eoi)
            {
                draft.Keep([0xFF, Eoi]);
                return scans > 0 ? null : FileRefusal.Damaged;
            }

            if (marker is Soi or 0x00 or 0x01 or (>= 0xD0 and <= 0xD7)) return FileRefusal.Damaged;
            if (source.Length - at < 2) return FileRefusal.Truncated;
            var length = BinaryPrimitives.ReadUInt16BigEndian(source[at..]);
            if (length < 2) return FileRefusal.Damaged;
            if (source.Length - at < length) return FileRefusal.Truncated;
            var payload = source.Slice(at + 2, length - 2);
            at += length;

            if (Take(marker, payload, draft) is { } refusal) return refusal;
            if (marker is not Sos) continue;
            if (draft.Width == 0 || ++scans > MaxScans) return FileRefusal.Damaged;
            var end = ScanEnd(source, at);
            draft.Keep(source[at..end]);
            at = end;
        }

        return FileRefusal.Truncated;
    }

    /// <summary>Stray bytes between segments are skipped as decoders do, and so lost.</summary>
    private static byte? NextMarker(ReadOnlySpan<byte> source, ref int at)
    {
        var lead = source[at..].IndexOf((byte)0xFF);
        if (lead < 0) return null;
        var kind = source[(at + lead)..].IndexOfAnyExcept((byte)0xFF);
        if (kind < 0) return null;
        at += lead + kind + 1;
        return source[at - 1];
    }

    /// <summary>Inside a scan, 0xFF is data when a zero follows, and a restart mark when 0xD0 to 0xD7 do.</summary>
    private static int ScanEnd(ReadOnlySpan<byte> source, int at)
    {
        while (source[at..].IndexOf((byte)0xFF) is >= 0 and var step)
        {
            at += step;
            if (at + 1 >= source.Length) break;
            switch (source[at + 1])
            {
                case 0x00 or (>= 0xD0 and <= 0xD7): at += 2; break;
                case 0xFF: at += 1; break;
                default: return at;
            }
        }

        return source.Length;
    }

    private static FileRefusal? Take(byte marker, ReadOnlySpan<byte> payload, FileDraft draft)
    {
        switch (marker)
        {
            case App0 when payload.Length >= 12 && payload.StartsWith("JFIF\0"u8):
                Keep(App0, [.. payload[..12], 0, 0], draft); // the two zeros: no thumbnail
                return null;
            case App14 when payload.Length >= 12 && payload.StartsWith("Adobe"u8):
                Keep(App14, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, payload[11]], draft);
                return null;
            case App1 when payload.StartsWith("Exif\0\0"u8):
                if (draft.Exif == ExifFacts.None) draft.Exif = ExifFacts.Read(payload);
                return null;
            case >= 0xE0 and <= 0xEF or 0xFE: // any other application's words, and comments
                return null;
            case 0xC0 or 0xC1 or 0xC2: // baseline, extended, progressive: what every browser shows
                if (draft.Width != 0 || !IsFrame(payload)) return FileRefusal.Damaged;
                Keep(marker, payload, draft);
                return draft.Measure(width: BinaryPrimitives.ReadUInt16BigEndian(payload[3..]), height: BinaryPrimitives.ReadUInt16BigEndian(payload[1..]));
            case Dqt when JpegTables.AreQuantization(payload):
            case Dht when JpegTables.AreHuffman(payload):
            case Dri when payload.Length == 2:
            case Sos when payload.Length >= 4 && payload[0] is >= 1 and <= 4 && payload.Length == 4 + 2 * payload[0]:
                Keep(marker, payload, draft);
                return null;
            default:
                return FileRefusal.Damaged;
        }
    }

    private static bool IsFrame(ReadOnlySpan<byte> payload) =>
        payload.Length >= 6 && payload[0] == 8 && payload[5] is 1 or 3 or 4 && payload.Length == 6 + 3 * payload[5];

    private static void Keep(byte marker, ReadOnlySpan<byte> payload, FileDraft draft)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(payload.Length + 2));
        draft.Keep(head);
        draft.Keep(payload);
    }
}
