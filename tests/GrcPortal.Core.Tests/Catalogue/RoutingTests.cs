using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Tests.Catalogue;

public sealed class RoutingTests
{
    private static readonly Category Family = Named("voirie", null), Hole = Named("nid-de-poule", Family.Id), Sign = Named("panneau", Family.Id), Tree = Named("arbre", Ids.New());
    private static readonly Guid North = Ids.New(), South = Ids.New();

    [Fact]
    public void The_first_rule_by_rank_that_fits_wins()
    {
        RoutingRule[] rules = [Rule(3, null, null), Rule(1, Hole.Id, North), Rule(2, Family.Id, null)];

        Assert.Equal(1, Routing.Pick(rules, Hole, North)?.Rank);
        Assert.Equal(2, Routing.Pick(rules, Hole, South)?.Rank);
        Assert.Equal(2, Routing.Pick(rules, Sign, null)?.Rank);
        Assert.Equal(3, Routing.Pick(rules, Tree, South)?.Rank);
        Assert.Null(Routing.Pick([Rule(1, Hole.Id, North)], Hole, sectorId: null));
    }

    [Fact]
    public void A_rule_behind_one_that_takes_all_of_it_is_never_reached()
    {
        var families = new Dictionary<Guid, Guid?> { [Hole.Id] = Family.Id, [Sign.Id] = Family.Id, [Family.Id] = null };
        RoutingRule family = Rule(1, Family.Id, null), hole = Rule(2, Hole.Id, North), everything = Rule(3, null, North);

        Assert.Equal(family, Routing.Hidden([family, hole, everything], hole, families));
        Assert.Null(Routing.Hidden([family, hole, everything], everything, families));
        Assert.Null(Routing.Hidden([family, hole, everything], family, families));
    }

    [Fact]
    public void The_winner_fits_and_no_rule_before_it_does() => Holds((rules, demand) =>
    {
        var winner = Routing.Pick(rules, demand.Category, demand.Sector);
        bool Fits(RoutingRule rule) => (rule.CategoryId is null || rule.CategoryId == demand.Category.Id || rule.CategoryId == demand.Category.ParentId)
            && (rule.SectorId is null || rule.SectorId == demand.Sector);
        return winner is null ? !rules.Any(Fits) : Fits(winner) && !rules.Any(rule => Fits(rule) && rule.Rank < winner.Rank);
    });

    [Fact]
    public void The_order_the_rules_are_read_in_does_not_matter() => Holds((rules, demand) =>
        Routing.Pick(rules, demand.Category, demand.Sector) == Routing.Pick([.. Enumerable.Reverse(rules)], demand.Category, demand.Sector));

    [Fact]
    public void A_hidden_rule_never_wins()
    {
        var families = new[] { Family, Hole, Sign, Tree }.ToDictionary(category => category.Id, category => category.ParentId);

        Holds((rules, demand) => Routing.Pick(rules, demand.Category, demand.Sector) is not { } winner || Routing.Hidden(rules, winner, families) is null);
    }

    private static void Holds(Func<RoutingRule[], (Category Category, Guid? Sector), bool> rule) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll((from rules in Rules from demand in Demands select (rules, demand)).ToArbitrary(), it => Assert.True(rule(it.rules, it.demand))));

    private static Gen<RoutingRule[]> Rules => (
        from rank in Gen.Choose(1, 6)
        from category in Gen.Elements<Guid?>(null, Family.Id, Hole.Id, Sign.Id, Tree.Id)
        from sector in Gen.Elements<Guid?>(null, North, South)
        select Rule(rank, category, sector)).ListOf().Select(list => list.ToArray());

    private static Gen<(Category Category, Guid? Sector)> Demands =>
        from category in Gen.Elements(Hole, Sign, Tree)
        from sector in Gen.Elements<Guid?>(null, North, South)
        select (category, sector);

    private static RoutingRule Rule(int rank, Guid? category, Guid? sector) =>
        new() { Rank = rank, CategoryId = category, SectorId = sector, DepartmentId = Ids.New() };

    private static Category Named(string slug, Guid? family) => new() { Code = slug, Slug = slug, Name = slug, Summary = slug, ParentId = family };
}
