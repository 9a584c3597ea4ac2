using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Tests.Catalogue;

/// <summary>People search with their own words.</summary>
public sealed class CategorySearchTests
{
    private static readonly CategorySearch Search = new(StartingCatalogue.Families.SelectMany(family => family.Categories.Select(category =>
        new SearchableCategory(category.Slug, category.Name, family.Name, category.Keywords, category.Summary))));

    [Theory]
    [InlineData("trou", "nid-de-poule")]
    [InlineData("trous dans la route", "nid-de-poule")]
    [InlineData("il y a un gros trou devant chez moi", "nid-de-poule")]
    [InlineData("nids de poules", "nid-de-poule")]
    [InlineData("lampadaire", "lampadaire-eteint")]
    [InlineData("lampadaire cassé", "lampadaire-eteint")]
    [InlineData("lampadaires cassees", "lampadaire-eteint")]
    [InlineData("lampadere", "lampadaire-eteint")]
    [InlineData("LAMPADAIRE ÉTEINT", "lampadaire-eteint")]
    [InlineData("reverbere", "lampadaire-eteint")]
    [InlineData("poubelle pas ramassée", "bac-non-collecte")]
    [InlineData("animaux morts", "animal-mort")]
    [InlineData("crotte de chien", "balayage")]
    [InlineData("cantine", "cantine-garderie")]
    [InlineData("alergie", "cantine-garderie")]
    [InlineData("frelons", "rats-insectes-frelons")]
    [InlineData("tag", "graffiti-affichage")]
    [InlineData("passeport", "rendez-vous-carte-passeport")]
    [InlineData("passport", "rendez-vous-carte-passeport")]
    [InlineData("déménagement", "arrete-de-stationnement")]
    [InlineData("demenagment", "arrete-de-stationnement")]
    [InlineData("CV", "candidature-stage")]
    [InlineData("rgpd", "droits-sur-mes-donnees")]
    [InlineData("œuf", null)]
    public void The_first_result_is_the_one_meant(string typed, string? slug) => Assert.Equal(slug, Search.Find(typed).Count > 0 ? Search.Find(typed)[0] : null);

    [Fact]
    public void A_bin_may_be_the_street_s_or_one_s_own()
    {
        var found = Search.Find("poubelle");

        Assert.Empty(((string[])["bac-non-collecte", "bac-casse-vole", "corbeille"]).Except(found));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("le la les")]
    [InlineData("???")]
    [InlineData("zzzzzzzz")]
    public void Nothing_meant_finds_nothing(string? typed) => Assert.Empty(Search.Find(typed));

    [Fact]
    public void Whatever_is_typed_is_searched_quickly() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), typed => Search.Find(typed).Count <= 12));

    [Fact]
    public void Ten_thousand_characters_are_searched_as_the_first_hundred() =>
        Assert.Equal("lampadaire-eteint", Search.Find("lampadaire éteint " + new string('x', 10_000))[0]);
}
