using System.Runtime.InteropServices;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// How to lay a photo's pixels upright on a page. Its file says nothing any more, not even which way is up, so the page does:
/// the six figures of an SVG <c>matrix</c>, and the size the picture then has.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UprightTurn(int A, int B, int C, int D, int E, int F, int Width, int Height)
{
    /// <param name="width">Of the pixels as stored.</param>
    /// <param name="height">Of the pixels as stored.</param>
    /// <param name="orientation">1 to 8, as in EXIF; anything else is upright.</param>
    public static UprightTurn Of(int width, int height, int orientation) => orientation switch
    {
        2 => new(-1, 0, 0, 1, width, 0, width, height),
        3 => new(-1, 0, 0, -1, width, height, width, height),
        4 => new(1, 0, 0, -1, 0, height, width, height),
        5 => new(0, 1, 1, 0, 0, 0, height, width),
        6 => new(0, 1, -1, 0, height, 0, height, width),
        7 => new(0, -1, -1, 0, height, width, height, width),
        8 => new(0, -1, 1, 0, 0, width, height, width),
        _ => new(1, 0, 0, 1, 0, 0, width, height),
    };

    public string Matrix => FormattableString.Invariant($"matrix({A} {B} {C} {D} {E} {F})");
}
