using System.Buffers.Binary;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// Rebuilds a WebP around its picture (and its separate transparency, if any) with a header of our own:
/// EXIF, XMP, profiles, unknown chunks and anything behind the end have no way in.
/// </summary>
internal static class WebPMetadata
{
    private const byte AlphaFlag = 0x10, AnimationFlag = 0x02;

    public static FileRefusal? Remove(ReadOnlySpan<byte> source, FileDraft draft)
    {
        var announced = BinaryPrimitives.ReadUInt32LittleEndian(source[4..]);
        if (announced < 4) return FileRefusal.Damaged;
        if (announced > source.Length - 8) return FileRefusal.Truncated;

        ReadOnlySpan<byte> alpha = default, picture = default, pictureName = default;
        var rest = source.Slice(12, (int)announced - 4);
        while (rest.Length >= 8)
        {
            var name = rest[..4];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - 8) return FileRefusal.Truncated;
            var payload = rest.Slice(8, (int)length);
            rest = rest[Math.Min(rest.Length, 8 + payload.Length + (payload.Length & 1))..];

            if (name.SequenceEqual("VP8X"u8) && !payload.IsEmpty && (payload[0] & AnimationFlag) != 0) return FileRefusal.Animated;
            if (name.SequenceEqual("ANIM"u8) || name.SequenceEqual("ANMF"u8)) return FileRefusal.Animated;
            if (name.SequenceEqual("EXIF"u8)) draft.Exif = ExifFacts.Read(payload);
            if (name.SequenceEqual("ALPH"u8) && alpha.IsEmpty) alpha = payload;
            if (!name.SequenceEqual("VP8 "u8) && !name.SequenceEqual("VP8L"u8)) continue;
            if (!picture.IsEmpty) return FileRefusal.Damaged;
            picture = payload;
            pictureName = name;
        }

        if (picture.IsEmpty) return FileRefusal.Damaged;
        var lossy = pictureName.SequenceEqual("VP8 "u8);
        if ((lossy ? Lossy(picture, draft) : Lossless(picture, draft)) is { } refusal) return refusal;
        Write(pictureName, picture, lossy ? alpha : default, draft);
        return null;
    }

    private static FileRefusal? Lossy(ReadOnlySpan<byte> picture, FileDraft draft)
    {
        if (picture.Length < 10 || (picture[0] & 1) != 0 || !picture[3..].StartsWith([(byte)0x9D, (byte)0x01, (byte)0x2A])) return FileRefusal.Damaged;
        var firstPartition = (picture[0] | picture[1] << 8 | picture[2] << 16) >> 5;
        if (firstPartition > picture.Length - 10) return FileRefusal.Truncated;
        return draft.Measure(
            BinaryPrimitives.ReadUInt16LittleEndian(picture[6..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(picture[8..]) & 0x3FFF);
    }

    private static FileRefusal? Lossless(ReadOnlySpan<byte> picture, FileDraft draft)
    {
        if (picture.Length < 5 || picture[0] != 0x2F) return FileRefusal.Damaged;
        var header = BinaryPrimitives.ReadUInt32LittleEndian(picture[1..]);
        if (header >> 29 != 0) return FileRefusal.Damaged;
        return draft.Measure((header & 0x3FFF) + 1, (header >> 14 & 0x3FFF) + 1);
    }

    private static void Write(ReadOnlySpan<byte> pictureName, ReadOnlySpan<byte> picture, ReadOnlySpan<byte> alpha, FileDraft draft)
    {
        var size = 4 + Padded(picture) + (alpha.IsEmpty ? 0 : Padded(alpha) + 18);
        Span<byte> head = stackalloc byte[12];
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], size);
        "WEBP"u8.CopyTo(head[8..]);
        draft.Keep(head);
        if (!alpha.IsEmpty)
        {
            Span<byte> canvas = [AlphaFlag, 0, 0, 0, .. Minus1(draft.Width), .. Minus1(draft.Height)];
            Chunk("VP8X"u8, canvas, draft);
            Chunk("ALPH"u8, alpha, draft);
        }

        Chunk(pictureName, picture, draft);
    }

    private static byte[] Minus1(int side) => [(byte)(side - 1), (byte)(side - 1 >> 8), (byte)(side - 1 >> 16)];

    private static int Padded(ReadOnlySpan<byte> payload) => 8 + payload.Length + (payload.Length & 1);

    private static void Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> payload, FileDraft draft)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, payload.Length);
        draft.Keep(name);
        draft.Keep(length);
        draft.Keep(payload);
        if ((payload.Length & 1) != 0) draft.Keep([0]);
    }
}
