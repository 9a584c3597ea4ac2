namespace GrcPortal.Core.Requests.Files;

/// <summary>Tables must fill their segment to the byte: nothing can ride behind them.</summary>
internal static class JpegTables
{
    public static bool AreQuantization(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            var size = payload[0] >> 4 is 0 ? 65 : 129;
            if (payload[0] > 0x13 || (payload[0] & 0x0F) > 3 || payload.Length < size) return false;
            payload = payload[size..];
        }

        return true;
    }

    public static bool AreHuffman(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            if (payload.Length < 17 || payload[0] > 0x13 || (payload[0] & 0x0F) > 3) return false;
            var size = 17;
            foreach (var count in payload[1..17]) size += count;
            if (size > 17 + 256 || payload.Length < size) return false;
            payload = payload[size..];
        }

        return true;
    }
}
