using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>The registered numbers of associations and companies.</summary>
public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("732 829 320 00074", "73282932000074")]
    [InlineData("73282932000074", "73282932000074")]
    [InlineData("356 000 000 00048", "35600000000048")]
    [InlineData("356.000.000.30017", "35600000030017")]   // La Poste: the digits add up to 25, the Luhn key is wrong
    public void A_siret_is_read(string typed, string siret) => Assert.Equal(siret, Siret.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("73282932000075")]
    [InlineData("732829320")]
    [InlineData("732829320000741")]
    [InlineData("00000000000000")]
    [InlineData("35600000030016")]
    [InlineData("7328293200007a")]
    [InlineData("٧٣٢٨٢٩٣٢٠٠٠٠٧٤")]
    public void What_is_no_siret_is_none(string? typed) => Assert.Null(Siret.Parse(typed));

    [Theory]
    [InlineData("W751234567", "W751234567")]
    [InlineData("w 751 234 567", "W751234567")]
    [InlineData("W9R1000001", "W9R1000001")]
    public void An_rna_is_read(string typed, string rna) => Assert.Equal(rna, Rna.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("751234567")]
    [InlineData("W75123456")]
    [InlineData("W7512345678")]
    [InlineData("W75A234567")]
    [InlineData("WW51234567")]
    public void What_is_no_rna_is_none(string? typed) => Assert.Null(Rna.Parse(typed));
}
