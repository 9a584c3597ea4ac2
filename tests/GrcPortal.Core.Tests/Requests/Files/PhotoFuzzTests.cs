using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

/// <summary>Hostile bytes: reading never throws, and what it lets through is already clean.</summary>
public class PhotoFuzzTests
{
    private static readonly byte[][] Samples = [.. Sample.Names.Select(Sample.Read)];

    private static readonly byte[][] Signatures = [[0xFF, 0xD8, 0xFF], [.. "\u0089PNG\r\n\u001a\n"u8[1..]], [.. "RIFF\u0040\0\0\0WEBP"u8], [.. "II*\0"u8]];

    private static readonly Gen<byte[]> Mutated =
        from sample in Gen.Elements(Samples)
        from changes in (from at in Gen.Choose(0, sample.Length - 1) from value in Gen.Choose(0, 255) select (at, value)).NonEmptyListOf()
        select Change(sample, changes);

    private static readonly Gen<byte[]> HeaderMutated = // where the lengths and offsets are
        from sample in Gen.Elements(Samples)
        from changes in (from at in Gen.Choose(0, Math.Min(700, sample.Length - 1)) from value in Gen.Elements(0, 1, 2, 127, 128, 254, 255) select (at, value)).ListOf(3)
        select Change(sample, changes);

    private static readonly Gen<byte[]> Spliced =
        from first in Gen.Elements(Samples)
        from second in Gen.Elements(Samples)
        from cut in Gen.Choose(0, first.Length)
        from resume in Gen.Choose(0, second.Length)
        select (byte[])[.. first[..cut], .. second[resume..]];

    private static readonly Gen<byte[]> Noise =
        from signature in Gen.Elements(Signatures)
        from bytes in Gen.Choose(0, 255).Select(b => (byte)b).ListOf()
        select (byte[])[.. signature, .. bytes];

    [Fact]
    public void Reading_changed_photos_never_throws_and_never_needs_a_second_cleaning() => Hold(Mutated, 4000);

    [Fact]
    public void Reading_photos_with_changed_headers_never_throws_and_never_needs_a_second_cleaning() => Hold(HeaderMutated, 6000);

    [Fact]
    public void Reading_spliced_photos_never_throws_and_never_needs_a_second_cleaning() => Hold(Spliced, 3000);

    [Fact]
    public void Reading_noise_never_throws() => Hold(Noise, 2000);

    [Fact]
    public void Reading_noise_as_exif_never_throws() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Noise.ToArbitrary(), bytes =>
            ExifFacts.Read(bytes) is { Orientation: >= 1 and <= 8 } && ExifFacts.Read([.. "II*\0\u0008\0\0\0"u8, .. bytes]) is { Orientation: >= 1 and <= 8 }));

    private static void Hold(Gen<byte[]> bytes, int cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(bytes.ToArbitrary(), IsCleanOrRefused));

    private static bool IsCleanOrRefused(byte[] content)
    {
        var reading = FileIntake.Read(content);
        if (!reading.Taken) return reading.Refusal is not null;
        var photo = reading.File;
        if (photo.Type is FileType.Pdf) return true;   // its own fuzz is beside its tests
        if (photo.Width < 1 || photo.Height < 1 || (long)photo.Width * photo.Height > FileIntake.MaxPixels) return false;
        if (photo.Orientation is < 1 or > 8) return false;
        if (photo.Position is { } at && !(Math.Abs(at.Latitude) <= 90 && Math.Abs(at.Longitude) <= 180)) return false;
        var again = FileIntake.Read(photo.Content).File;
        return again is { Orientation: 1, Position: null } && again.Content.Span.SequenceEqual(photo.Content.Span);
    }

    private static byte[] Change(byte[] sample, IEnumerable<(int At, int Value)> changes)
    {
        byte[] copy = [.. sample];
        foreach (var (at, value) in changes) copy[at] = (byte)value;
        return copy;
    }
}
