using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Tests.Catalogue;

public sealed class RankingTests
{
    [Fact]
    public void Up_and_down_step_past_one_neighbour_and_the_ends_stay()
    {
        ListedReason[] list = [Reason("un", 5), Reason("deux", 5), Reason("trois", 9)];

        Assert.True(Ranking.Move(list, list[2].Id, up: true));
        Assert.Equal(["un", "trois", "deux"], Names(list));
        Assert.True(Ranking.Move(list, list[0].Id, up: true));
        Assert.Equal(["un", "trois", "deux"], Names(list));
        Assert.True(Ranking.Move(list, list[0].Id, up: false));
        Assert.Equal(["trois", "un", "deux"], Names(list));
        Assert.False(Ranking.Move(list, Ids.New(), up: true));
    }

    [Fact]
    public void Whatever_moves_the_others_keep_their_order_and_ranks_are_one_to_n() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Cases, it =>
    {
        List<ListedReason> list = [.. it.Ranks.Select((rank, n) => Reason($"{n}", rank))];
        var moved = list[it.Which % list.Count];
        var before = Names(list).Where(name => name != moved.Name).ToList();

        Ranking.Move(list, moved.Id, it.Up);

        Assert.Equal(before, Names(list).Where(name => name != moved.Name));
        Assert.Equal(Enumerable.Range(1, list.Count), list.Select(one => one.Rank).Order());
    }));

    private static readonly Arbitrary<(IList<int> Ranks, int Which, bool Up)> Cases = (
        from ranks in Gen.Choose(-3, 3).NonEmptyListOf()
        from which in Gen.Choose(0, 1000)
        from up in Gen.Elements(true, false)
        select ((IList<int>)[.. ranks], which, up)).ToArbitrary();

    private static IEnumerable<string> Names(IEnumerable<ListedReason> list) => Ranking.InOrder(list).Select(one => one.Name);

    private static ListedReason Reason(string name, int rank) => new() { Kind = ReasonKind.Pause, Code = name, Name = name, Rank = rank };
}
