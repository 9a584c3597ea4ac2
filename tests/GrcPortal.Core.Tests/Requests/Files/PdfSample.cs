using System.IO.Compression;
using System.Text;

namespace GrcPortal.Core.Tests.Requests.Files;

/// <summary>PDFs written by hand, a page of words each, with whatever a test plants in them.</summary>
internal static class PdfSample
{
    public const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>";
    public const string Pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    public const string Font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    /// <summary>The catalogue's own entries, more objects from number 6 on, and what the trailer adds.</summary>
    public static byte[] Of(string catalog = "", string trailer = "", params string[] more) =>
        Build(trailer, ["<</Type/Catalog/Pages 2 0 R" + catalog + ">>", Pages, Page, Stream("", Words), Font, .. more]);

    public const string Words = "BT /F1 18 Tf 20 80 Td (Devis du platane) Tj ET";

    public static string Stream(string head, string content) => $"<<{head}/Length {Encoding.Latin1.GetByteCount(content)}>>stream\n{content}\nendstream";

    public static string Packed(string head, string content)
    {
        using var packed = new MemoryStream();
        using (var into = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) into.Write(Encoding.Latin1.GetBytes(content));
        return Stream(head + "/Filter/FlateDecode", Encoding.Latin1.GetString(packed.ToArray()));
    }

    public static byte[] Build(string trailer, IReadOnlyList<string> objects)
    {
        var text = new StringBuilder("%PDF-1.6\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = text.Length;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}

internal static class PdfWords
{
    /// <summary>The same file with other words in it: offsets are no longer true, as in many a real one.</summary>
    public static byte[] With(this byte[] pdf, string old, string words) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf).Replace(old, words, StringComparison.Ordinal));
}
