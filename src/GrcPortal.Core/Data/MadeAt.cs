using System.Buffers.Binary;

namespace GrcPortal.Core.Data;

/// <summary>When a row was made, as its id tells (UUID v7, to the millisecond).</summary>
internal static class MadeAt
{
    public static DateTimeOffset Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }
}
