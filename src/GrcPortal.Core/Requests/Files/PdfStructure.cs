namespace GrcPortal.Core.Requests.Files;

/// <summary>A PDF is kept as it came: it is only checked to be one, and to be whole.</summary>
public static class PdfStructure
{
    private const int TailLength = 2048; // readers look for the end mark in the last kilobyte; writers add a signature or a line break

    public static FileRefusal? Check(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) return FileRefusal.Empty;
        if (FileSignature.Of(content) is not FileType.Pdf) return FileRefusal.NotAPhoto;
        var tail = content[Math.Max(0, content.Length - TailLength)..];
        var start = tail.LastIndexOf("startxref"u8);
        return start >= 0 && tail[start..].IndexOf("%%EOF"u8) > 0 ? null : FileRefusal.Truncated;
    }
}
