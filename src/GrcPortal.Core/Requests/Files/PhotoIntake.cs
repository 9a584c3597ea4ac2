namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// The door every photo comes through: checks what it is and takes all metadata off, in managed code only,
/// since privacy may not hang on a native library and native code never sees a stranger's bytes in this process.
/// </summary>
public static class PhotoIntake
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int MaxPixels = 50_000_000;

    /// <summary>Reads no further than one byte past the limit, whatever length was announced.</summary>
    public static async Task<PhotoReading> ReadAsync(Stream posted, CancellationToken ct)
    {
        using var buffer = new MemoryStream(posted.CanSeek ? (int)Math.Clamp(posted.Length, 0, MaxBytes) : 0);
        var chunk = new byte[81920];
        while (await posted.ReadAsync(chunk, ct) is > 0 and var read)
        {
            if (buffer.Length + read > MaxBytes) return FileRefusal.TooLarge;
            buffer.Write(chunk, 0, read);
        }

        return Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    public static PhotoReading Read(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) return FileRefusal.Empty;
        if (content.Length > MaxBytes) return FileRefusal.TooLarge;
        if (FileSignature.IsHeic(content)) return FileRefusal.Heic;
        if (FileSignature.Of(content) is not { } type || type is FileType.Pdf) return FileRefusal.NotAPhoto;

        var draft = new PhotoDraft(content.Length);
        var refusal = type switch
        {
            FileType.Jpeg => JpegMetadata.Remove(content, draft),
            FileType.Png => PngMetadata.Remove(content, draft),
            _ => WebPMetadata.Remove(content, draft),
        };
        if (refusal is { } reason) return reason;
        return new PhotoReading(new(type, draft.Width, draft.Height, draft.Exif.Orientation, draft.Exif.Position, draft.Kept.WrittenMemory), null);
    }
}
