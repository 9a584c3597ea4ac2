using System.Diagnostics;
using System.Text;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

public sealed class PdfTests
{
    private const string Canary = "CANARI";

    [Fact]
    public void A_PDF_is_taken_with_its_pages_and_its_words()
    {
        var pdf = FileIntake.Read(PdfSample.Of()).File!;

        Assert.Equal((FileType.Pdf, 1), (pdf.Type, pdf.Pages));
        var text = Encoding.Latin1.GetString(pdf.Content.Span);
        Assert.StartsWith("%PDF-1.7\n", text, StringComparison.Ordinal);
        Assert.Contains("(Devis du platane) Tj", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_made_it_when_and_with_what_is_gone_and_so_are_the_versions_before()
    {
        byte[] planted =
        [
            .. PdfSample.Of($"/Metadata 6 0 R/PieceInfo<</{Canary}<</LastModified(D:2026)>>>>", $"/Info 7 0 R/ID[<{Convert.ToHexString(Encoding.ASCII.GetBytes(Canary))}><00>]",
                PdfSample.Stream("/Type/Metadata/Subtype/XML", $"<x:xmpmeta>{Canary}</x:xmpmeta>"), $"<</Author({Canary})/Producer({Canary})/CreationDate(D:20261123)>>"),
            .. Encoding.ASCII.GetBytes($"9 0 obj\n({Canary} an earlier version)\nendobj\nstartxref\n9\n%%EOF\n{Canary} behind the end"),
        ];
        Assert.Contains(Canary, Encoding.Latin1.GetString(planted), StringComparison.Ordinal);

        var kept = FileIntake.Read(planted).File!.Content;

        var text = Encoding.Latin1.GetString(kept.Span);
        Assert.All((string[])[Canary, Convert.ToHexString(Encoding.ASCII.GetBytes(Canary)), "Info", "Metadata", "CreationDate", "Producer", "/ID"],
            trace => Assert.DoesNotContain(trace, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Cleaned_again_it_stays_as_it_is()
    {
        var once = FileIntake.Read(PdfSample.Of("/Lang(fr)/PageLabels<</Nums[0<</S/D>>]>>")).File!.Content;

        Assert.True(FileIntake.Read(once).File!.Content.Span.SequenceEqual(once.Span));
    }

    [Fact]
    public void A_photo_inside_loses_what_its_camera_wrote()
    {
        var photo = Encoding.Latin1.GetString(Sample.Read("phone.jpg"));
        var pdf = PdfSample.Of(" /Shown 6 0 R", "", PdfSample.Stream("/Type/XObject/Subtype/Image/Width 96/Height 64/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode", photo));

        var kept = Encoding.Latin1.GetString(FileIntake.Read(pdf).File!.Content.Span);

        Assert.Contains("/DCTDecode", kept, StringComparison.Ordinal);
        Assert.All((string[])["Exif", "CANARY", "http://ns.adobe.com"], trace => Assert.DoesNotContain(trace, kept, StringComparison.Ordinal));
    }

    public static TheoryData<string, byte[]> ThatAct => new()
    {
        { "a script on opening", PdfSample.Of("/OpenAction<</S/JavaScript/JS(app.alert(1))>>") },
        { "a script on opening, elsewhere", PdfSample.Of("/OpenAction 6 0 R", "", "<</S/JavaScript/JS 7 0 R>>", PdfSample.Stream("", "app.alert(1)")) },
        { "a name spelled in figures", PdfSample.Of("/OpenAction<</S/J#61vaScript/#4AS(app.alert(1))>>") },
        { "a named script", PdfSample.Of("/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>") },
        { "a program", PdfSample.Of("/OpenAction<</S/Launch/F(calc.exe)>>") },
        { "an address on opening", PdfSample.Of("/OpenAction<</S/URI/URI(https://example.org)>>") },
        { "files inside", PdfSample.Of("/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>", "", "<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>", PdfSample.Stream("/Type/EmbeddedFile", "MZ")) },
        { "an XFA form", PdfSample.Of("/AcroForm<</Fields[]/XFA 6 0 R>>", "", PdfSample.Stream("", "<xdp/>")) },
        { "rich media", PdfSample.Of("", "").With("/Contents 4 0 R", "/Contents 4 0 R/Annots[<</Subtype/RichMedia/Rect[0 0 9 9]>>]") },
        { "a form sent away", PdfSample.Of("", "").With("/Contents 4 0 R", "/Contents 4 0 R/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F(https://example.org)>>>>]") },
        { "a link that is a script", PdfSample.Of("", "").With("/Contents 4 0 R", "/Contents 4 0 R/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>]") },
        { "a script when the page opens", PdfSample.Of("", "").With("/Contents 4 0 R", "/Contents 4 0 R/AA<</O<</S/JavaScript/JS(1)>>>>") },
        { "a script among packed objects", PdfSample.Of("/OpenAction 8 0 R", "", PdfSample.Packed("/Type/ObjStm/N 1/First 4", "8 0 <</S/JavaScript/JS(app.alert(1))>>")) },
        { "a script whose name is elsewhere", PdfSample.Of("/OpenAction<</S 6 0 R/D 7 0 R>>", "", "/JavaScript", "(x)") },
    };

    [Theory]
    [MemberData(nameof(ThatAct))]
    public void What_does_something_is_refused(string what, byte[] pdf) => Assert.True(FileIntake.Read(pdf).Refusal is FileRefusal.Active, what);

    [Fact]
    public void What_only_says_where_to_look_or_links_to_a_page_is_taken()
    {
        var pdf = PdfSample.Of("/OpenAction[3 0 R/Fit]").With("/Contents 4 0 R", "/Contents 4 0 R/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/a)>>>>]");

        var kept = Encoding.Latin1.GetString(FileIntake.Read(pdf).File!.Content.Span);

        Assert.DoesNotContain("OpenAction", kept, StringComparison.Ordinal);
        Assert.Contains("/URI", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Locked_cut_or_broken_ones_are_told_apart()
    {
        Assert.Equal(FileRefusal.Locked, FileIntake.Read(PdfSample.Of(trailer: "/Encrypt<</Filter/Standard>>")).Refusal);
        var whole = PdfSample.Of();
        Assert.Equal(FileRefusal.Truncated, FileIntake.Read(whole.AsMemory(0, whole.Length - 40)).Refusal);
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(PdfSample.Of().With("/Kids[3 0 R]", "/Kids[9 0 R]")).Refusal);
        Assert.Equal(FileRefusal.NotAPhoto, FileIntake.Read(whole, photosOnly: true).Refusal);
    }

    [Fact]
    public void Bombs_of_every_shape_are_refused_quickly()
    {
        var clock = Stopwatch.StartNew();
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));
        var wide = string.Concat(Enumerable.Repeat("[]", 600_000));
        var unpacked = PdfSample.Packed("/Type/ObjStm/N 1/First 4", "8 0 " + new string(' ', 40 << 20));
        var open = string.Concat(Enumerable.Range(6, 50_000).Select(n => FormattableString.Invariant($"{n} 0 obj<<>>stream\n")));
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(PdfSample.Of("/X " + deep)).Refusal);
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(PdfSample.Of("/X[" + wide + "]")).Refusal);
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(PdfSample.Of("", "", unpacked)).Refusal);
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(PdfSample.Of("", "", open)).Refusal);
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(PdfSample.Of("/X (((((((")).Refusal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void Objects_that_lead_to_each_other_end()
    {
        var pdf = PdfSample.Of("/X 6 0 R", "", "7 0 R", "6 0 R").With("/Kids[3 0 R]", "/Kids[3 0 R 2 0 R]");
        Assert.Equal(FileRefusal.Damaged, FileIntake.Read(pdf).Refusal);
        Assert.Equal(1, FileIntake.Read(PdfSample.Of().With("/Kids[3 0 R]", "/Kids[3 0 R 2 0 R]")).File!.Pages);
    }

    [Fact]
    public void Cut_or_struck_anywhere_it_is_refused_or_taken_never_worse()
    {
        var source = PdfSample.Of("/Metadata 6 0 R", "/Info 7 0 R", PdfSample.Packed("/Type/ObjStm/N 1/First 4", "8 0 <</A[1 2 (x)]>>"), "<</Author(x)>>");
        var random = new Random(5);
        for (var i = 0; i < 4000; i++)
        {
            var struck = source[..];
            for (var hits = random.Next(1, 5); hits > 0; hits--) struck[random.Next(struck.Length)] = (byte)random.Next(256);
            if (FileIntake.Read(struck) is { Taken: true } taken) Assert.True(FileIntake.Read(taken.File.Content).Taken);
        }
    }
}
