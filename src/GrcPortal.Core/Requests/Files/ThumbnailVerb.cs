using System.Globalization;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// The child's side of <see cref="ThumbnailMaker"/>: <c>thumbnail LIBRARY INPUT ORIENTATION (SIZE OUTPUT)…</c>, largest size first.
/// The only code that lets a native decoder meet a stranger's bytes, in a process that holds nothing else.
/// </summary>
public static class ThumbnailVerb
{
    public const string Name = "thumbnail";

    internal const int Made = 0, Unreadable = 2, NoLibrary = 3, Misused = 64;

    public static int Run(string[] args)
    {
        if (args is not [var library, var input, var turn, .. var copies] || copies.Length is 0 || copies.Length % 2 != 0) return Misused;
        if (!int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var orientation) || orientation is < 1 or > 8) return Misused;
        if (LibVips.Load(library) is not { } vips) return NoLibrary;

        ChildLimits.Apply(); // after loading: the library's own pages are not the picture's
        foreach (var copy in copies.Chunk(2))
        {
            if (!int.TryParse(copy[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > 4096) return Misused;
            if (!vips.Shrink(input, size, orientation, copy[1])) return Unreadable;
            (input, orientation) = (copy[1], 1); // the next one is made from this one: a big picture is decoded once
        }

        return Made;
    }
}
