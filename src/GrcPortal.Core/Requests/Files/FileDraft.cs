using System.Buffers;

namespace GrcPortal.Core.Requests.Files;

/// <summary>A file being copied without its metadata: the bytes kept so far and the facts read on the way.</summary>
internal sealed class FileDraft(int capacity)
{
    public ArrayBufferWriter<byte> Kept { get; } = new(Math.Max(capacity, 64));

    public int Width { get; private set; }

    public int Height { get; private set; }

    public ExifFacts Exif { get; set; } = ExifFacts.None;

    public void Keep(ReadOnlySpan<byte> bytes) => Kept.Write(bytes);

    /// <summary>Pixels are counted from the header, before anything decodes: that is what stops a decompression bomb.</summary>
    public FileRefusal? Measure(long width, long height)
    {
        if (width is <= 0 or > int.MaxValue || height is <= 0 or > int.MaxValue) return FileRefusal.Damaged;
        if (width > FileIntake.MaxPixels / height) return FileRefusal.TooManyPixels;
        (Width, Height) = ((int)width, (int)height);
        return null;
    }
}
