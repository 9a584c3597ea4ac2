namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// A photo or a PDF without any metadata: same pixels, as stored by the camera; same pages. Width and height are those of the
/// stored pixels, and <see cref="Orientation"/> (1 to 8, as in EXIF) says how to turn them upright.
/// </summary>
public sealed record CleanFile(
    FileType Type, int Width, int Height, int Orientation, int? Pages, GpsPosition? Position, ReadOnlyMemory<byte> Content);
