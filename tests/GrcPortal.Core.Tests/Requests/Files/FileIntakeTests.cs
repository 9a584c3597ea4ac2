using System.Buffers.Binary;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

public class FileIntakeTests
{
    [Theory]
    [InlineData("phone.jpg", 6, true)]
    [InlineData("progressive.jpg", 3, true)]
    [InlineData("photo.png", 8, true)]
    [InlineData("alpha.webp", 5, true)]
    [InlineData("lossy.webp", 1, true)]
    [InlineData("lossless.webp", 1, true)]
    [InlineData("cmyk.jpg", 1, false)]
    [InlineData("grey.jpg", 1, false)]
    [InlineData("palette.png", 1, false)]
    [InlineData("alpha.png", 1, false)]
    [InlineData("restart.jpg", 1, false)]
    public void Size_orientation_and_place_are_read_before_they_go(string name, int orientation, bool located)
    {
        var photo = FileIntake.Read(Sample.Read(name)).File!;

        Assert.Equal((96, 64, orientation), (photo.Width, photo.Height, photo.Orientation));
        Assert.Equal(located, photo.Position is not null);
        if (!located) return;
        Assert.Equal(48.3904, photo.Position!.Latitude, 0.0001);
        Assert.Equal(-4.4861, photo.Position.Longitude, 0.0001);
    }

    [Fact]
    public void All_eight_orientations_are_read_and_leave_the_same_bytes_behind()
    {
        var plain = Sample.Read("plain.jpg");
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var photo = FileIntake.Read(Sample.Read($"turned-{orientation}.jpg")).File!;
            Assert.Equal(orientation, photo.Orientation);
            Assert.True(photo.Content.Span.SequenceEqual(plain));
        }
    }

    [Fact]
    public void A_photo_that_carries_nothing_is_kept_byte_for_byte() =>
        Assert.All((string[])["plain.jpg", "restart.jpg", "grey.jpg", "alpha.png"], name =>
            Assert.True(FileIntake.Read(Sample.Read(name)).File!.Content.Span.SequenceEqual(Sample.Read(name))));

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("GIF89a and then some")]
    [InlineData("RIFF....WAVEfmt ")]
    [InlineData("MZ")]
    public void What_is_not_a_photo_is_refused_whatever_its_name(string content) =>
        Assert.Equal(FileRefusal.UnknownType, FileIntake.Read(System.Text.Encoding.ASCII.GetBytes(content)).Refusal);

    [Theory]
    [InlineData("heic")]
    [InlineData("heix")]
    [InlineData("hevc")]
    [InlineData("mif1")]
    public void An_iPhone_format_is_told_apart(string brand) =>
        Assert.Equal(FileRefusal.Heic, FileIntake.Read((byte[])[0, 0, 0, 24, .. "ftyp"u8, .. System.Text.Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0]).Refusal);

    [Fact]
    public void An_empty_file_and_an_animation_are_refused()
    {
        Assert.Equal(FileRefusal.Empty, FileIntake.Read((byte[])[]).Refusal);
        Assert.Equal(FileRefusal.Animated, FileIntake.Read(Sample.Read("animated.png")).Refusal);
        Assert.Equal(FileRefusal.Animated, FileIntake.Read(Sample.Read("animated.webp")).Refusal);
    }

    [Fact]
    public void A_decompression_bomb_is_refused_on_its_header()
    {
        var png = Sample.Read("alpha.png");
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 30_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 30_000);
        Assert.Equal(FileRefusal.TooManyPixels, FileIntake.Read(png).Refusal);

        var jpeg = Sample.Read("plain.jpg");
        var frame = jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 65_000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 65_000);
        Assert.Equal(FileRefusal.TooManyPixels, FileIntake.Read(jpeg).Refusal);
    }

    [Fact]
    public void Pixels_are_counted_to_the_last_one_allowed()
    {
        var png = Sample.Read("alpha.png");
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 10_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 5_000);
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(png).Refusal); // its check sum only

        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 5_001);
        Assert.Equal(FileRefusal.TooManyPixels, FileIntake.Read(png).Refusal);
    }

    [Fact]
    public async Task Reading_stops_one_chunk_past_the_limit()
    {
        using var endless = new MemoryStream(new byte[FileIntake.MaxBytes + 500_000]);
        Assert.Equal(FileRefusal.TooLarge, (await FileIntake.ReadAsync(endless, default)).Refusal);
        Assert.True(endless.Position < FileIntake.MaxBytes + 100_000);

        using var whole = new MemoryStream(Sample.Read("phone.jpg"));
        Assert.True((await FileIntake.ReadAsync(whole, default)).Taken);
    }
}
