namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// How a JPEG begins when it must say which way is up: its metadata was taken off, so a viewer that gets the stored pixels
/// would lay a phone's photo on its side. Nothing but the orientation is put back.
/// </summary>
public static class UprightJpeg
{
    /// <summary>Bytes of the stored file that <see cref="Start"/> stands for: the start-of-image marker.</summary>
    public const int Replaced = 2;

    public static byte[] Start(int orientation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(orientation, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(orientation, 8);
        return
        [
            0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8,
            .. "MM"u8, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,             // big-endian TIFF, its one directory at 8
            0x00, 0x01,                                                 // one entry
            0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)orientation, 0x00, 0x00,
            0x00, 0x00, 0x00, 0x00,                                     // no further directory
        ];
    }
}
