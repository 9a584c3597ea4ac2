using System.IO.Compression;

namespace GrcPortal.Core.Requests.Files.Pdf;

/// <summary>How much one PDF may make us do: values read, bytes unpacked. A bomb meets these, whatever its shape.</summary>
internal sealed class PdfBudget
{
    private const int MostValues = 500_000, MostUnpacked = 32 << 20;
    private int _values = MostValues, _unpacked = MostUnpacked;

    public void TakeValue()
    {
        if (--_values < 0) throw new PdfRefusedException(FileRefusal.Damaged);
    }

    public byte[] Unpack(ReadOnlyMemory<byte> packed)
    {
        using var source = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var chunk = new byte[32 * 1024];
        try
        {
            while (source.Read(chunk) is > 0 and var read)
            {
                if ((_unpacked -= read) < 0) throw new PdfRefusedException(FileRefusal.Damaged);
                unpacked.Write(chunk, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new PdfRefusedException(FileRefusal.Damaged);
        }
        return unpacked.ToArray();
    }
}
