using System.Buffers.Binary;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Requests.Files;
using static GrcPortal.Web.Tests.Attacks.HostileFile;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Photos that carry something, and what only begins like one.</summary>
internal static class HostilePhotos
{
    private static readonly byte[] Jpeg = Filing.Sample("plain.jpg"), Png = Filing.Sample("alpha.png"), WebP = Whole(Filing.Sample("lossy.webp"));

    public static IEnumerable<HostileFile> All => [.. Jpegs, .. Pngs, .. WebPs];

    private static IEnumerable<HostileFile> Jpegs =>
    [
        .. Enumerable.Range(0xE0, 16).Append(0xFE).Select(marker => new HostileFile($"words in JPEG segment {marker:X2}", After(Jpeg, 2, Segment((byte)marker, Script)), Refused: false)),
        new("EXIF words", After(Jpeg, 2, Segment(0xE1, "Exif\0\0" + Script)), Refused: false),
        new("XMP words", After(Jpeg, 2, Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + Script)), Refused: false),
        new("JPEG and JavaScript", After(Jpeg, 2, [0xFF, 0xE0, 0x2F, 0x2A, .. Bytes(Script), .. new byte[0x2F2A - 2 - Script.Length]]), Refused: false),
        new("a page behind a JPEG", [.. Jpeg, .. Bytes(Script)], Refused: false),
        new("an archive behind a JPEG", [.. Jpeg, 0x50, 0x4B, 3, 4, .. Bytes(Script), 0x50, 0x4B, 5, 6], Refused: false),
        new("a second JPEG behind", [.. Jpeg, .. After(Jpeg, 2, Segment(0xFE, Script))], Refused: false),
        new("words between segments", After(Jpeg, 20, [.. Bytes(Script)]), Refused: false),
        new("words as a table", After(Jpeg, 2, Segment(0xDB, Script))),
        new("words as another table", After(Jpeg, 2, Segment(0xC4, Script))),
        new("words as a restart interval", After(Jpeg, 2, Segment(0xDD, Script))),
        new("an arithmetic JPEG", Swapped(Jpeg, 0xC0, 0xC9)),
        new("a lossless JPEG", Swapped(Jpeg, 0xC0, 0xC3)),
        new("a JPEG of four thousand megapixels", Sized(Jpeg, 65_000)),
        new("a JPEG without height", Sized(Jpeg, 0)),
        new("a JPEG cut in its header", Jpeg[..60]),
        new("a JPEG cut in its picture", Jpeg[..^50]),
        new("a JPEG without picture", [0xFF, 0xD8, 0xFF, 0xD9]),
        new("a JPEG of a thousand scans", Thousand()),
        new("a segment longer than the file", After(Jpeg, 2, [0xFF, 0xE1, 0xFF, 0xFF])),
        new("a JPEG mark and a page", [0xFF, 0xD8, 0xFF, .. Bytes(Script)]),
    ];

    private static IEnumerable<HostileFile> Pngs =>
    [
        .. ((string[])["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "iCCP", "pHYs", "sPLT", "hIST", "prVt", "gAMA", "cHRM", "sRGB"])
            .Select(name => new HostileFile($"words in PNG chunk {name}", After(Png, 33, Chunk(name, Bytes(Script))), Refused: false, Name: "photo.png")),
        new("a page behind a PNG", [.. Png, .. Bytes(Script)], Refused: false),
        new("an archive behind a PNG", [.. Png, 0x50, 0x4B, 3, 4, .. Bytes(Script)], Refused: false),
        new("a PNG of nine hundred megapixels", PngSized(30_000, 30_000)),
        new("a PNG one line over fifty megapixels", PngSized(10_000, 5_001)),
        new("a PNG two thousand million wide", PngSized(int.MaxValue, 1)),
        new("a PNG without width", PngSized(0, 5)),
        new("an animated PNG", Filing.Sample("animated.png")),
        new("an unknown critical chunk", After(Png, 33, Chunk("CgBI", Bytes(Script)))),
        new("a second header", After(Png, 33, Png[8..33])),
        new("a false check sum", [.. Png[..30], (byte)(Png[30] ^ 1), .. Png[31..]]),
        new("a chunk longer than the file", After(Png, 33, [0x7F, 0xFF, 0xFF, 0xFF, .. "tEXt"u8])),
        new("a chunk of negative length", After(Png, 33, [0xFF, 0xFF, 0xFF, 0xFF, .. "tEXt"u8])),
        new("a PNG cut short", Png[..^20]),
        new("a PNG mark and a page", [.. Png[..8], .. Bytes(Script)]),
    ];

    private static IEnumerable<HostileFile> WebPs =>
    [
        .. ((string[])["EXIF", "XMP ", "ICCP", "junk"]).Select(name => new HostileFile($"words in WebP chunk {name}", Riff([.. WebP[12..], .. Riffed(name, Script)]), Refused: false, Name: "photo.webp")),
        new("a page behind a WebP", [.. WebP, .. Bytes(Script)], Refused: false),
        new("an animated WebP", Filing.Sample("animated.webp")),
        new("a WebP of words", Riff(Riffed("VP8 ", Script))),
        new("a WebP without picture", Riff(Riffed("EXIF", Script))),
        new("a WebP of two pictures", Riff([.. WebP[12..], .. WebP[12..]])),
        new("a WebP that lies of its length", [.. "RIFF"u8, 0xFF, 0xFF, 0xFF, 0x7F, .. WebP[8..]]),
        new("a WebP cut short", WebP[..^30]),
    ];

    /// <summary>Without what the sample carries behind its end.</summary>
    private static byte[] Whole(byte[] webP) => webP[..(8 + BinaryPrimitives.ReadInt32LittleEndian(webP.AsSpan(4)))];

    private static byte[] After(byte[] file, int at, byte[] words) => [.. file[..at], .. words, .. file[at..]];

    private static byte[] Segment(byte marker, string words) => [0xFF, marker, (byte)((words.Length + 2) >> 8), (byte)(words.Length + 2), .. Bytes(words)];

    private static byte[] Swapped(byte[] jpeg, byte from, byte to)
    {
        var copy = jpeg[..];
        copy[copy.AsSpan().IndexOf([(byte)0xFF, from]) + 1] = to;
        return copy;
    }

    private static byte[] Sized(byte[] jpeg, ushort side)
    {
        var copy = jpeg[..];
        var frame = copy.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(frame + 5), side);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(frame + 7), side);
        return copy;
    }

    private static byte[] Thousand()
    {
        var scan = Jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xDA]);
        return [.. Jpeg[..scan], .. Enumerable.Repeat(Jpeg[scan..^2], 1000).SelectMany(bytes => bytes), 0xFF, 0xD9];
    }

    private static byte[] PngSized(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [.. Png[..8], .. Chunk("IHDR", header), .. Png[33..]];
    }

    private static byte[] Chunk(string name, byte[] content) => DrawnPng.Chunk(Bytes(name), content);

    private static byte[] Riffed(string name, string words)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, words.Length);
        return [.. Bytes(name), .. length, .. Bytes(words), .. new byte[words.Length & 1]];
    }

    private static byte[] Riff(byte[] chunks)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, 4 + chunks.Length);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. chunks];
    }
}
