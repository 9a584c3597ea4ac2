using GrcPortal.Core.Places;

namespace GrcPortal.Core.Tests.Places;

public sealed class StreetIndexTests
{
    private static readonly StreetIndex Streets = new([.. ((string[])
        ["Rue des Tisserands", "Rue des Tanneurs", "Avenue de la Gare", "Place de la Gare", "Impasse de la Gare", "Rue du Général-Arnoult", "Rue de l’Église", "Boulevard Saint-Éloi",
         "Rue du 8-Mai-1945", "Rue Victor-Hugo", "Chemin de la Fontaine", "Rue de la Fonderie", "Place du Marché"])
        .Select(name => new KnownStreet(Guid.NewGuid(), name, "Montclair-sur-Aure", default))]);

    [Theory]
    [InlineData("rue des tisserands", "Rue des Tisserands")]
    [InlineData("tiss", "Rue des Tisserands")]
    [InlineData("12 bis rue des tisserans", "Rue des Tisserands")]
    [InlineData("tiserands", "Rue des Tisserands")]
    [InlineData("avenue des tisserands", "Rue des Tisserands")]
    [InlineData("av. gare", "Avenue de la Gare")]
    [InlineData("pl de la gare", "Place de la Gare")]
    [InlineData("imp. gare", "Impasse de la Gare")]
    [InlineData("gal arnoult", "Rue du Général-Arnoult")]
    [InlineData("eglise", "Rue de l’Église")]
    [InlineData("bd st eloi", "Boulevard Saint-Éloi")]
    [InlineData("8 mai 1945", "Rue du 8-Mai-1945")]
    [InlineData("rue du 8 mai", "Rue du 8-Mai-1945")]
    [InlineData("12, rue du 8 mai 1945", "Rue du 8-Mai-1945")]
    [InlineData("hugo victor", "Rue Victor-Hugo")]
    [InlineData("fontiane", "Chemin de la Fontaine")]
    [InlineData("rue pasteur", null)]
    [InlineData("rue", null)]
    [InlineData("", null)]
    [InlineData("zzzzzz", null)]
    public void Finds_what_was_meant(string typed, string? expected)
    {
        var found = Streets.Match(TypedAddress.Of(typed).Words, 5);

        Assert.Equal(expected, found.Count > 0 ? found[0].Street.Name : null);
    }

    [Theory]
    [InlineData("12 bis rue des Lices", 12, "bis")]
    [InlineData("12bis, rue des Lices", 12, "bis")]
    [InlineData("rue des Lices 12", 12, null)]
    [InlineData("Avenue de la Gare, devant le n° 41", 41, null)]
    [InlineData("14 avenue Foch", 14, null)]
    [InlineData("4 d'Artagnan", 4, null)]
    [InlineData("rue du 8 mai 1945", null, null)]
    [InlineData("place de l’église", null, null)]
    public void Tells_the_number_from_the_name(string typed, int? number, string? suffix)
    {
        var read = TypedAddress.Of(typed);

        Assert.Equal((number, suffix), (read.Number, read.Suffix));
    }

    [Fact]
    public void The_exact_name_comes_before_what_only_begins_like_it()
    {
        Assert.Equal(["Avenue de la Gare", "Impasse de la Gare", "Place de la Gare"], Streets.Match(["gare"], 5).Select(match => match.Street.Name));
        Assert.Equal("Rue de la Fonderie", Streets.Match(["fond"], 1)[0].Street.Name);
    }

    [Fact]
    public void Ten_thousand_characters_cost_nothing() => Assert.Empty(TypedAddress.Of(new string('a', 10_000)).Words);

    [Theory]
    [InlineData("Av. du Gal de l’Œuvre", "avenue general oeuvre")]
    [InlineData("BD. SAINTE-RADEGONDE", "boulevard sainte radegonde")]
    public void Names_are_compared_without_accents_capitals_or_articles(string name, string key) => Assert.Equal(key, StreetKey.Of(name));
}
