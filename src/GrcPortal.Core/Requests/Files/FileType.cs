namespace GrcPortal.Core.Requests.Files;

/// <summary>What a file is, read in its bytes: names and declared types are never believed.</summary>
public enum FileType
{
    Jpeg,
    Png,
    WebP,
    Pdf,
}

public static class FileTypeNames
{
    public static string MediaType(this FileType type) => type switch
    {
        FileType.Jpeg => "image/jpeg",
        FileType.Png => "image/png",
        FileType.WebP => "image/webp",
        _ => "application/pdf",
    };

    public static string Extension(this FileType type) => type switch
    {
        FileType.Jpeg => ".jpg",
        FileType.Png => ".png",
        FileType.WebP => ".webp",
        _ => ".pdf",
    };
}
