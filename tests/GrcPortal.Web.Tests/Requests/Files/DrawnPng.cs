using System.Buffers.Binary;
using System.IO.Compression;

namespace GrcPortal.Web.Tests.Requests.Files;

/// <summary>Small lossless pictures drawn pixel by pixel, so that two ways to the same picture can be compared byte for byte.</summary>
internal static class DrawnPng
{
    public const int Width = 40, Height = 24;

    /// <summary>One picture, its pixels stored as a camera held that way would: turning them by the orientation gives it back upright.</summary>
    public static byte[] StoredFor(int orientation)
    {
        var (width, height) = orientation >= 5 ? (Height, Width) : (Width, Height);
        return Encode(width, height, (x, y) => orientation switch
        {
            2 => Upright(Width - 1 - x, y),
            3 => Upright(Width - 1 - x, Height - 1 - y),
            4 => Upright(x, Height - 1 - y),
            5 => Upright(y, x),
            6 => Upright(Width - 1 - y, x),
            7 => Upright(Width - 1 - y, Height - 1 - x),
            8 => Upright(y, Height - 1 - x),
            _ => Upright(x, y),
        });
    }

    /// <summary>A black square, 8 bytes a pixel, in a file of next to nothing; interlaced, so that decoding holds all of it at once.</summary>
    public static byte[] Bomb(int side)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var zeros = new byte[1 << 20];
            var rows = (long)side * side * 8 + side * 2; // and one byte for each row of the seven passes: 1.875 times the side
            for (; rows > 0; rows -= zeros.Length) zlib.Write(zeros, 0, (int)Math.Min(rows, zeros.Length));
        }

        byte[] header = [.. BigEndian(side), .. BigEndian(side), 16, 6, 0, 0, 1];
        return [.. Signature, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static (byte, byte, byte) Upright(int x, int y) => ((byte)(x * 6), (byte)(y * 10), (byte)(x < 10 && y < 6 ? 255 : 0));

    private static byte[] Encode(int width, int height, Func<int, int, (byte R, byte G, byte B)> pixel)
    {
        using var rows = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < width; x++)
            {
                var (r, g, b) = pixel(x, y);
                rows.Write([r, g, b]);
            }
        }

        byte[] header = [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0];
        return [.. Signature, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, Pack(rows.ToArray())), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Pack(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(rows);
        return packed.ToArray();
    }

    public static byte[] Chunk(ReadOnlySpan<byte> name, byte[] payload)
    {
        byte[] named = [.. name, .. payload];
        var sum = uint.MaxValue;
        foreach (var value in named)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return [.. BigEndian(payload.Length), .. named, .. BigEndian((int)~sum)];
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
