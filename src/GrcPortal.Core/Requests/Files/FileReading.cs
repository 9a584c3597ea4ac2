using System.Diagnostics.CodeAnalysis;

namespace GrcPortal.Core.Requests.Files;

/// <summary>What reading a posted file gave: the clean file, or the reason it is not taken.</summary>
public sealed record FileReading(CleanFile? File, FileRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Taken => File is not null;

    public static implicit operator FileReading(FileRefusal refusal) => new(null, refusal);
}
