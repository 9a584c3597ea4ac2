using System.Diagnostics;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

/// <summary>What we write is a PDF to others too: Poppler finds its pages and words, and nothing about who made it.</summary>
public sealed class PopplerTests
{
    private static readonly string Planted = "/Info 7 0 R/ID[<AA><BB>]";

    private static byte[] Source => PdfSample.Of("/Metadata 6 0 R", Planted, PdfSample.Stream("/Type/Metadata/Subtype/XML", "<x:xmpmeta>CANARI</x:xmpmeta>"),
        "<</Author(CANARI)/Title(CANARI)/Producer(CANARI)/CreationDate(D:20261123101010)>>");

    [ProgramFact("pdfinfo")]
    public async Task Poppler_says_nothing_of_who_made_it()
    {
        var before = await AskAsync("pdfinfo", Source);
        var after = await AskAsync("pdfinfo", Cleaned);

        Assert.Contains("CANARI", before, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARI", after, StringComparison.Ordinal);
        Assert.All((string[])["Author", "Creator", "Producer", "CreationDate", "ModDate", "Title"], key => Assert.DoesNotContain(key + ":", after, StringComparison.Ordinal));
        Assert.Matches(@"Pages:\s+1\b", after);
        Assert.Matches(@"Metadata Stream:\s+no", after);
        Assert.Matches(@"JavaScript:\s+no", after);
    }

    [ProgramFact("pdftotext")]
    public async Task Poppler_reads_the_words_of_its_page() => Assert.Contains("Devis du platane", await AskAsync("pdftotext", Cleaned), StringComparison.Ordinal);

    private static byte[] Cleaned => FileIntake.Read(Source).File!.Content.ToArray();

    private static async Task<string> AskAsync(string program, byte[] pdf)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, pdf);
        string[] arguments = program is "pdftotext" ? [path, "-"] : [path];
        using var asked = Process.Start(new ProcessStartInfo(ProgramFactAttribute.Find(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complaint) = (await asked.StandardOutput.ReadToEndAsync(), await asked.StandardError.ReadToEndAsync());
        await asked.WaitForExitAsync();
        File.Delete(path);
        Assert.Equal((0, ""), (asked.ExitCode, complaint));   // Poppler complains of the least irregularity
        return said;
    }
}
