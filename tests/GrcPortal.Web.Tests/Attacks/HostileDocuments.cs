using System.IO.Compression;
using System.Text;
using GrcPortal.Web.Tests.Requests.Files;
using static GrcPortal.Web.Tests.Attacks.HostileFile;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>PDFs that do something, hide something, or only begin like one.</summary>
internal static class HostileDocuments
{
    private static readonly string Does = $"<</S/JavaScript/JS({Mark})>>";

    public static IEnumerable<HostileFile> All => [.. Catalogs.Select((catalog, i) => Pdf($"a catalogue {i}", HandmadePdf.Of(catalog))), .. Annotations.Select((annotation, i) =>
        Pdf($"an annotation {i}", HandmadePdf.Of(page: $"/Annots[<</Type/Annot/Rect[0 0 9 9]{annotation}>>]"))), .. Hidden, .. Broken, .. Carrying];

    private static readonly string[] Catalogs =
    [
        $"/OpenAction{Does}", $"/OpenAction<</S/J#61vaScript/JS({Mark})>>", $"/OpenAction<</S/JavaScript/#4a#53({Mark})>>", $"/Open#41ction{Does}", $"/OpenAction<</#53/#4A#61#76#61#53#63#72#69#70#74/JS({Mark})>>",
        $"/AA<</WC{Does}>>", $"/Names<</JavaScript<</Names[(a){Does}]>>>>", $"/Names<</#4AavaScript<</Kids[<</Names[(a){Does}]>>]>>>>", "/OpenAction<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>",
        "/OpenAction<</S/Launch/F(/bin/sh)>>", "/OpenAction<</S/URI/URI(https://example.org)>>", "/OpenAction<</S/SubmitForm/F(https://example.org)>>", "/OpenAction<</S/ImportData/F(a.fdf)>>",
        "/OpenAction<</S/GoToR/F(\\\\\\\\example.org\\\\a.pdf)/D[0/Fit]>>", "/OpenAction<</S/GoToE/T<</R/C>>>>", "/OpenAction<</S/Rendition/OP 0>>", "/OpenAction<</S/Movie>>", "/OpenAction<</S/Sound>>",
        "/OpenAction<</S/GoTo3DView>>", "/OpenAction<</S/RichMediaExecute>>", "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/EF<</F 1 0 R>>>>]>>>>", "/AF[<</Type/Filespec/EF<</F 1 0 R>>>>]/Z<</EF 1 0 R>>",
        "/AcroForm<</XFA[(a)1 0 R]>>", "/AcroForm<</#58FA 1 0 R>>", "/Collection<</EmbeddedFiles 1 0 R>>", $"/X<</Type/EmbeddedFile/P({Mark})>>",
        $"/OpenAction % a comment\n<</S % another\n/JavaScript/JS<{Convert.ToHexString(Encoding.ASCII.GetBytes(Mark))}>>>", $"/OpenAction<</S/GoTo/S/JavaScript/JS({Mark})>>",
    ];

    private static readonly string[] Annotations =
    [
        $"/Subtype/Link/A{Does}", $"/Subtype/Link/A<</S/URI/URI(javascript:{Mark.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})>>",
        "/Subtype/Link/A<</S/URI/URI(file:///etc/passwd)>>", "/Subtype/Link/A<</S/URI/URI( JaVaScRiPt:1)>>", "/Subtype/Link/A<</S/URI/URI(\\152avascript:1)>>", "/Subtype/Link/A<</S/Launch/F(a.exe)>>",
        $"/Subtype/Widget/AA<</K{Does}>>", "/Subtype/FileAttachment/FS<</EF<</F 1 0 R>>>>", "/Subtype/RichMedia", "/Subtype/3D", "/Subtype/Screen", "/Subtype/Movie", "/Subtype/Sound",
        "/Subtype/#52ichMedia", $"/Subtype/Link/A<</S/GoTo/Next{Does}>>", "/Subtype/Link/A<</S/URI/URI(vbscript:1)>>", "/Subtype/Link/A<</S/URI/URI(data:text/html,1)>>",
    ];

    private static IEnumerable<HostileFile> Hidden =>
    [
        Pdf("a script among packed objects", HandmadePdf.Of("/OpenAction 9 0 R", more: Packed($"9 0 {Does}", 4))),
        Pdf("a script further on", HandmadePdf.Of("/OpenAction 5 0 R", more: ["6 0 R", Does])),
        Pdf("a script that a later version brings", [.. HandmadePdf.Plain, .. Bytes($"1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction{Does}>>endobj\nstartxref\n9\n%%EOF\n")]),
        Pdf("a name kept elsewhere", HandmadePdf.Of($"/OpenAction<</S 5 0 R/JS({Mark})>>", more: ["/JavaScript"])),
        Pdf("a key unlocked by nobody", HandmadePdf.Of(trailer: "/Encrypt<</Filter/Standard/V 4>>")),
    ];

    private static IEnumerable<HostileFile> Broken =>
    [
        Pdf("a mark and a page", Bytes($"%PDF-1.4\n{Script}")),
        Pdf("no page", HandmadePdf.Of("/Pages 4 0 R")),
        Pdf("cut short", HandmadePdf.Plain[..^20]),
        Pdf("deep", HandmadePdf.Of("/X" + new string('[', 60_000))),
        Pdf("wide", HandmadePdf.Of("/X[" + string.Concat(Enumerable.Repeat("[]", 510_000)) + "]")),
        Pdf("a bomb of packed objects", HandmadePdf.Of("", more: Packed("9 0 " + new string(' ', 34 << 20), 4))),
        Pdf("packed objects that are no such thing", HandmadePdf.Of("", more: HandmadePdf.Stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", "no zlib here"))),
        Pdf("a string without end", HandmadePdf.Of("/X((((")),
        Pdf("a stream without end", Bytes(Encoding.Latin1.GetString(HandmadePdf.Plain).Replace("endstream", "endstraem", StringComparison.Ordinal))),
        Pdf("a stream read from elsewhere, as objects", HandmadePdf.Of("/OpenAction 9 0 R", more: HandmadePdf.Stream("/Type/ObjStm/N 99999/First 2", "9 0"))),
    ];

    private static IEnumerable<HostileFile> Carrying =>
    [
        Pdf("words about the document", HandmadePdf.Of(trailer: $"/Info<</Author({Script})/Title({Script})>>"), refused: false),
        Pdf("words about the document, packed", HandmadePdf.Of("/Metadata 5 0 R", more: HandmadePdf.Stream("/Type/Metadata/Subtype/XML", Script)), refused: false),
        Pdf("a script that nothing leads to", HandmadePdf.Of(more: Does), refused: false),
        Pdf("a page behind a PDF", [.. HandmadePdf.Plain, .. Bytes(Script)], refused: false),
        Pdf("an archive behind a PDF", [.. HandmadePdf.Plain, 0x50, 0x4B, 3, 4, .. Bytes(Script)], refused: false),
        Pdf("a page in the first line", Bytes(Encoding.Latin1.GetString(HandmadePdf.Plain).Replace("%PDF-1.6\n", $"%PDF-1.6 {Script}\n", StringComparison.Ordinal)), refused: false),
        Pdf("an earlier version with a script", [.. HandmadePdf.Of($"/OpenAction{Does}"), .. Bytes("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nstartxref\n9\n%%EOF\n")], refused: false),
        Pdf("pages that lead to themselves", Bytes(Encoding.Latin1.GetString(HandmadePdf.Plain).Replace("[3 0 R]", "[3 0 R 2 0 R]", StringComparison.Ordinal)), refused: false),
    ];

    private static HostileFile Pdf(string what, byte[] content, bool refused = true) => new($"PDF: {what}", content, refused, "devis.pdf");

    private static string Packed(string content, int first)
    {
        using var packed = new MemoryStream();
        using (var into = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) into.Write(Encoding.Latin1.GetBytes(content));
        return HandmadePdf.Stream(FormattableString.Invariant($"/Type/ObjStm/N 1/First {first}/Filter/FlateDecode"), Encoding.Latin1.GetString(packed.ToArray()));
    }
}
