namespace GrcPortal.Core.Requests.Files;

/// <summary>Why a file is not taken. The screen says it in words, with what to do instead.</summary>
public enum FileRefusal
{
    Empty,
    TooLarge,
    NotAPhoto,
    Heic,
    Animated,
    Truncated,
    Damaged,
    TooManyPixels,
}
