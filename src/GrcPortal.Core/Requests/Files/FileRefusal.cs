namespace GrcPortal.Core.Requests.Files;

/// <summary>Why a file is not taken. The screen says it in words, with what to do instead.</summary>
public enum FileRefusal
{
    Empty,
    TooLarge,

    /// <summary>Neither a photo nor a PDF.</summary>
    UnknownType,

    /// <summary>A PDF where only photos are asked for.</summary>
    NotAPhoto,
    Heic,
    Animated,
    Truncated,
    Damaged,
    TooManyPixels,

    /// <summary>A PDF behind a password.</summary>
    Locked,

    /// <summary>A PDF that does something: scripts, other programs, files inside.</summary>
    Active,
}
