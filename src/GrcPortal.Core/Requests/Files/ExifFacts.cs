using System.Buffers.Binary;

namespace GrcPortal.Core.Requests.Files;

/// <summary>The only two facts ever read in a photo's EXIF block: how to turn it, and where it was taken.</summary>
internal sealed record ExifFacts(int Orientation, GpsPosition? Position)
{
    private const ushort OrientationTag = 0x0112, GpsTag = 0x8825;
    private const ushort LatitudeRef = 1, Latitude = 2, LongitudeRef = 3, Longitude = 4;
    private const ushort Ascii = 2, Short = 3, Long = 4, Rational = 5;

    public static ExifFacts None { get; } = new(1, null);

    /// <param name="tiff">The TIFF structure, from its byte-order mark; anything odd in it reads as "nothing said".</param>
    public static ExifFacts Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.StartsWith("Exif\0\0"u8)) tiff = tiff[6..];
        if (tiff.Length < 8) return None;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return None;

        var reader = new Tiff(tiff, little);
        if (reader.Short(2) is not 42) return None;
        var main = reader.Long(4);
        var said = reader.Entry(main, OrientationTag) is { Type: Short, Count: 1 } turn ? reader.Short(turn.ValueAt) : 1;
        var position = reader.Entry(main, GpsTag) is { Type: Long, Count: 1 } gps ? ReadPosition(reader, reader.Long(gps.ValueAt)) : null;
        return new(said is >= 1 and <= 8 ? (int)said : 1, position);
    }

    private static GpsPosition? ReadPosition(Tiff reader, long directory)
    {
        if (Degrees(reader, directory, LatitudeRef, Latitude, (byte)'S') is not { } latitude) return null;
        if (Degrees(reader, directory, LongitudeRef, Longitude, (byte)'W') is not { } longitude) return null;
        var plausible = Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 && (latitude, longitude) is not (0, 0); // 0,0 is a receiver without a fix
        return plausible ? new(latitude, longitude) : null;
    }

    private static double? Degrees(Tiff reader, long directory, ushort sideTag, ushort valueTag, byte negative)
    {
        if (reader.Entry(directory, sideTag) is not { Type: Ascii } side) return null;
        if (reader.Entry(directory, valueTag) is not { Type: Rational, Count: 3 } value) return null;
        var at = reader.Long(value.ValueAt);
        var degrees = reader.Ratio(at) + reader.Ratio(at + 8) / 60 + reader.Ratio(at + 16) / 3600;
        if (!double.IsFinite(degrees)) return null;
        return reader.Byte(side.ValueAt) == negative ? -degrees : degrees;
    }

    private readonly record struct Field(ushort Type, long Count, long ValueAt);

    /// <summary>Reads past the end give zero, so that a hostile offset is only a missing value.</summary>
    private readonly ref struct Tiff(ReadOnlySpan<byte> bytes, bool little)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;

        public byte Byte(long at) => at >= 0 && at < bytes.Length ? bytes[(int)at] : (byte)0;

        public ushort Short(long at)
        {
            if (at < 0 || at > bytes.Length - 2) return 0;
            var field = bytes[(int)at..];
            return little ? BinaryPrimitives.ReadUInt16LittleEndian(field) : BinaryPrimitives.ReadUInt16BigEndian(field);
        }

        public uint Long(long at)
        {
            if (at < 0 || at > bytes.Length - 4) return 0;
            var field = bytes[(int)at..];
            return little ? BinaryPrimitives.ReadUInt32LittleEndian(field) : BinaryPrimitives.ReadUInt32BigEndian(field);
        }

        public double Ratio(long at) => (double)Long(at) / Long(at + 4); // a zero denominator is not finite: refused by the caller

        public Field? Entry(long directory, ushort tag)
        {
            if (directory < 8) return null;
            var count = Short(directory);
            for (var i = 0; i < count && directory + 2 + i * 12 < bytes.Length; i++)
            {
                var at = directory + 2 + i * 12;
                if (Short(at) == tag) return new(Short(at + 2), Long(at + 4), at + 8);
            }

            return null;
        }
    }
}
