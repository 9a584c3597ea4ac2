using System.Diagnostics.CodeAnalysis;

namespace GrcPortal.Core.Requests.Files;

/// <summary>What reading a posted photo gave: the clean photo, or the reason it is not taken.</summary>
public sealed record PhotoReading(CleanPhoto? Photo, FileRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(Photo))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Taken => Photo is not null;

    public static implicit operator PhotoReading(FileRefusal refusal) => new(null, refusal);
}
