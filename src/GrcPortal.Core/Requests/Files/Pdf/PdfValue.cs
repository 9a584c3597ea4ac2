using System.Globalization;

namespace GrcPortal.Core.Requests.Files.Pdf;

/// <summary>What a PDF is made of. Names and strings are decoded, so that nothing is told apart by how it was spelled.</summary>
internal abstract record PdfValue;

/// <summary>A number, true, false or null, as it was written.</summary>
internal sealed record PdfWord(string Text) : PdfValue
{
    public static readonly PdfWord Null = new("null");

    public int? Whole => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal sealed record PdfName(string Text) : PdfValue;

internal sealed record PdfText(byte[] Bytes) : PdfValue;

internal sealed record PdfReference(int Number) : PdfValue;

internal sealed record PdfArray(List<PdfValue> Items) : PdfValue;

internal sealed record PdfDictionary(List<KeyValuePair<string, PdfValue>> Entries) : PdfValue
{
    /// <summary>Of a key written twice, the last: only that one is written again.</summary>
    public PdfValue? this[string key]
    {
        get
        {
            for (var i = Entries.Count - 1; i >= 0; i--)
                if (Entries[i].Key == key) return Entries[i].Value;
            return null;
        }
    }

    public bool Is(string key, string name) => this[key] is PdfName { Text: var found } && found == name;
}

internal sealed record PdfStream(PdfDictionary Head, ReadOnlyMemory<byte> Content) : PdfValue
{
    /// <summary>Its one filter, or none; an unknown name when there are several.</summary>
    public string? Filter => Head["Filter"] switch
    {
        null => null,
        PdfName one => one.Text,
        PdfArray { Items: [] } => null,
        PdfArray { Items: [PdfName one] } => one.Text,
        _ => "several",
    };
}

/// <summary>Ends the reading of a PDF that is not taken; it never leaves this folder.</summary>
internal sealed class PdfRefusedException(FileRefusal refusal) : Exception
{
    public FileRefusal Refusal => refusal;
}
