namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// A photo without any metadata: same pixels, as stored by the camera. Width and height are those of the stored pixels;
/// <see cref="Orientation"/> (1 to 8, as in EXIF) says how to turn them upright.
/// </summary>
public sealed record CleanPhoto(
    FileType Type, int Width, int Height, int Orientation, GpsPosition? Position, ReadOnlyMemory<byte> Content);
