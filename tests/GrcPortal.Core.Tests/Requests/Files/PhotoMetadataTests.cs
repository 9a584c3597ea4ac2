using System.IO.Compression;
using System.Text;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

public class PhotoMetadataTests
{
    public static TheoryData<string> Stills => [.. Sample.StillNames];

    private static readonly string[] Traces =
        ["CANARY", "Exif", "http://ns.adobe.com", "XMP", "Photoshop", "8BIM", "ICC_PROFILE", "iCCP", "tEXt", "zTXt", "iTXt", "eXIf", "pHYs", "MPF"];

    [Theory]
    [MemberData(nameof(Stills))]
    public void Nothing_planted_in_a_photo_survives(string name)
    {
        var kept = Encoding.Latin1.GetString(FileIntake.Read(Sample.Read(name)).File!.Content.Span);
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, kept, StringComparison.Ordinal));
    }

    [Fact]
    public void The_samples_do_carry_what_the_test_above_looks_for()
    {
        var everything = string.Concat(Sample.StillNames.Select(name => Encoding.Latin1.GetString(Sample.Read(name))));
        string[] planted = ["ARTIST", "SERIAL", "USERCOMMENT", "MAKE", "XMP", "IPTC", "ICC", "COMMENT", "THUMBNAIL", "TEXT", "ZTXT", "TRAILER"];
        Assert.All(planted, word => Assert.Contains($"CANARY-{word}", everything, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stills))]
    public void The_picture_itself_is_untouched(string name)
    {
        var source = Sample.Read(name);
        var kept = FileIntake.Read(source).File!.Content.ToArray();
        if (name.EndsWith(".png", StringComparison.Ordinal))
        {
            Assert.Equal(PngPixels(source), PngPixels(kept));
            return;
        }

        // behind the header we rebuild, the samples' tables and scans follow each other: they are found as they were
        var picture = name switch
        {
            "alpha.webp" => kept[30..],
            _ when name.EndsWith(".webp", StringComparison.Ordinal) => kept[12..],
            _ => kept[kept.AsSpan().IndexOf([(byte)0xFF, (byte)0xDB])..],
        };
        Assert.True(picture.Length > 1000);
        Assert.True(source.AsSpan().IndexOf(picture) > 0);
    }

    [Theory]
    [MemberData(nameof(Stills))]
    public void Cut_anywhere_a_photo_is_refused_or_already_whole(string name)
    {
        var source = Sample.Read(name);
        var whole = FileIntake.Read(source).File!.Content;
        for (var length = 0; length < source.Length; length++)
        {
            var reading = FileIntake.Read(source.AsMemory(0, length));
            if (reading.Taken) Assert.True(reading.File.Content.Span.SequenceEqual(whole.Span)); // only a trailer was cut
            else Assert.True(reading.Refusal is FileRefusal.Truncated or FileRefusal.UnknownType or FileRefusal.Empty, $"{name} cut at {length}: {reading.Refusal}");
        }
    }

    [Theory]
    [InlineData(0xDB, "HIDDEN")] // no table begins so
    [InlineData(0xDB, "\0HIDDEN")] // begins as a table would, and is too short for one
    [InlineData(0xC4, "HIDDEN")]
    [InlineData(0xC4, "\0HIDDEN")]
    public void Words_hidden_behind_a_table_are_refused(byte marker, string words)
    {
        var jpeg = Sample.Read("plain.jpg");
        var table = jpeg.AsSpan().IndexOf([(byte)0xFF, marker]);
        var end = table + 2 + (jpeg[table + 2] << 8 | jpeg[table + 3]);
        byte[] padded = [.. jpeg[..end], .. Encoding.ASCII.GetBytes(words), .. jpeg[end..]];
        padded[table + 3] += (byte)words.Length;
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(padded).Refusal);
    }

    [Fact]
    public void Words_in_an_oversized_chunk_are_not_let_through()
    {
        var png = Sample.Read("alpha.png");
        byte[] smuggled = [.. png[..33], 0, 0, 0, 6, .. "gAMA"u8, .. "HIDDEN"u8, 1, 2, 3, 4, .. png[33..]];
        Assert.True(FileIntake.Read(smuggled).File!.Content.Span.SequenceEqual(png));
    }

    [Fact]
    public void Words_as_long_as_colours_are_not_let_through()
    {
        var png = Sample.Read("alpha.png");
        byte[] words = [.. "cHRM"u8, .. "THIRTY-TWO LETTERS OF NO COLOUR."u8];
        byte[] sum = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.Of(words));
        Assert.True(FileIntake.Read((byte[])[.. png[..33], 0, 0, 0, 32, .. words, .. sum, .. png[33..]]).File!.Content.Span.SequenceEqual(png));
    }

    private static byte[] PngPixels(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = png[at] << 24 | png[at + 1] << 16 | png[at + 2] << 8 | png[at + 3];
            var name = Encoding.ASCII.GetString(png, at + 4, 4);
            if (name is "IDAT") packed.Write(png, at + 8, length);
            if (name is "IEND") break;
            at += length + 12;
        }

        packed.Position = 0;
        using var pixels = new MemoryStream();
        using (var unpacked = new ZLibStream(packed, CompressionMode.Decompress)) unpacked.CopyTo(pixels);
        Assert.True(pixels.Length >= 96 * 64 / 2);
        return pixels.ToArray();
    }
}
