namespace GrcPortal.Web.Tests.House;

/// <summary>A file is read in one go.</summary>
public sealed class SizeTests
{
    [Theory]
    [InlineData("src", "*.cs", 250)]
    [InlineData("tests", "*.cs", 250)]
    [InlineData("src", "*.cshtml", 120)]
    public void No_file_outgrows_its_reader(string under, string pattern, int most) => Assert.Empty(
        Sources.Files(pattern, under).Where(path => File.ReadLines(path).Count() > most).Select(Sources.Name));
}
