using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Requests;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("les lampadaires", "lampadaires")]
    [InlineData("Éclairage à l’école, près du gymnase", "eclairage ecole gymnase")]
    [InlineData("nid-de-poule", "nid poule")]
    [InlineData("lampe lampe LAMPE", "lampe")]
    [InlineData("-chien \"méchant\" | & ! <-> :*", "chien mechant")]
    public void Small_words_and_marks_are_left_out(string typed, string words) => Assert.Equal(words, SearchWords.Of(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("les à été très")]
    [InlineData("' or 1=1 --")]
    [InlineData("\0")]
    public void Nothing_left_is_nothing_to_look_for(string? typed) => Assert.Null(SearchWords.Of(typed));

    [Fact]
    public void What_is_too_long_is_not_looked_for() => Assert.Null(SearchWords.Of(new string('a', SearchWords.LongestQuery + 1)));

    [Fact]
    public void Whatever_is_typed_leaves_a_few_plain_words() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), typed =>
        SearchWords.Of(typed) is not { } words || words.Split(' ') is { Length: <= 12 } all && all.All(word => word.All(char.IsLetterOrDigit))));
}
