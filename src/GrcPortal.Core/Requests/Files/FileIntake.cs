using GrcPortal.Core.Requests.Files.Pdf;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// The door every file comes through: checks what it is and takes all metadata off, in managed code only,
/// since privacy may not hang on a native library and native code never sees a stranger's bytes in this process.
/// </summary>
public static class FileIntake
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int MaxPixels = 50_000_000;

    /// <summary>Of one message, or of one demand when it is filed: the answers to its questions and its photos together.</summary>
    public const int MostFiles = 6;

    /// <summary>Together.</summary>
    public const int MostBytes = 40 * 1024 * 1024;

    /// <summary>Reads no further than one byte past the limit, whatever length was announced.</summary>
    public static async Task<FileReading> ReadAsync(Stream posted, CancellationToken ct, bool photosOnly = false)
    {
        using var buffer = new MemoryStream(posted.CanSeek ? (int)Math.Clamp(posted.Length, 0, MaxBytes) : 0);
        var chunk = new byte[81920];
        while (await posted.ReadAsync(chunk, ct) is > 0 and var read)
        {
            if (buffer.Length + read > MaxBytes) return FileRefusal.TooLarge;
            buffer.Write(chunk, 0, read);
        }

        return Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), photosOnly);
    }

    public static FileReading Read(ReadOnlyMemory<byte> posted, bool photosOnly = false)
    {
        var content = posted.Span;
        if (content.IsEmpty) return FileRefusal.Empty;
        if (content.Length > MaxBytes) return FileRefusal.TooLarge;
        if (FileSignature.IsHeic(content)) return FileRefusal.Heic;
        if (FileSignature.Of(content) is not { } type) return photosOnly ? FileRefusal.NotAPhoto : FileRefusal.UnknownType;
        if (photosOnly && type is FileType.Pdf) return FileRefusal.NotAPhoto;

        var draft = new FileDraft(content.Length);
        int? pages = null;
        FileRefusal? refusal;
        if (type is FileType.Pdf) (pages, refusal) = PdfMetadata.Remove(posted, draft);
        else refusal = RemoveFromPhoto(type, content, draft);
        return refusal ?? new FileReading(new(type, draft.Width, draft.Height, draft.Exif.Orientation, pages, draft.Exif.Position, draft.Kept.WrittenMemory), null);
    }

    private static FileRefusal? RemoveFromPhoto(FileType type, ReadOnlySpan<byte> content, FileDraft draft) => type switch
    {
        FileType.Jpeg => JpegMetadata.Remove(content, draft),
        FileType.Png => PngMetadata.Remove(content, draft),
        _ => WebPMetadata.Remove(content, draft),
    };
}
