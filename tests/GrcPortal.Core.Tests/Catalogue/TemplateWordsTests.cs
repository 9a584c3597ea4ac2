using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Tests.Catalogue;

public sealed class TemplateWordsTests
{
    [Theory]
    [InlineData("Bonjour {nom}, votre demande {numero}.", "Bonjour Anne, votre demande 2026-000001.")]
    [InlineData("Sans variable", "Sans variable")]
    [InlineData("{numero}", "2026-000001")]
    [InlineData("{autre} reste", "{autre} reste")]
    [InlineData("Avant le {date_promise}, {nom}", "Avant le, Anne")]
    public void What_is_known_is_filled_in_and_what_is_not_leaves_no_gap(string body, string filled) => Assert.Equal(filled, TemplateWords.Fill(body, new Dictionary<string, string?>
    {
        [TemplateWords.Number] = "2026-000001",
        [TemplateWords.Name] = "Anne",
        [TemplateWords.PromisedOn] = null,
    }));

    [Fact]
    public void A_value_is_not_read_again() => Assert.Equal("Bonjour {numero}", TemplateWords.Fill("Bonjour {nom}", new Dictionary<string, string?>
    {
        [TemplateWords.Name] = "{numero}",
        [TemplateWords.Number] = "secret",
    }));

    [Fact]
    public void Misspelt_names_are_told() => Assert.Equal(["Nom", "numeros"], TemplateWords.Unknown("{nom} {Nom} {numero} {numeros}"));
}
