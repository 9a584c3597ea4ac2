namespace GrcPortal.Core.Requests.Files;

/// <summary>The first bytes decide what a file is: HTML called photo.jpg is not a photo.</summary>
public static class FileSignature
{
    public static FileType? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileType.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileType.Png,
        _ when content.StartsWith("RIFF"u8) && content.Length >= 12 && content[8..].StartsWith("WEBP"u8) => FileType.WebP,
        _ when content.StartsWith("%PDF-"u8) => FileType.Pdf,
        _ => null,
    };

    /// <summary>An iPhone's own format: recognised only so that the refusal can say what to do.</summary>
    public static bool IsHeic(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12 || !content[4..].StartsWith("ftyp"u8)) return false;
        var brand = content[8..12];
        return brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
    }
}
