using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Interventions;

public sealed class CostSharingTests
{
    private static readonly Gen<long> Amounts = Gen.Frequency(
        (6, Gen.Choose(0, 1_000_000).Select(cents => (long)cents)),
        (1, Gen.Elements(0L, 1L, 99L, long.MaxValue / 2)));

    private static readonly Gen<int[]> Weights = Gen.Frequency(
        (6, Gen.Choose(1, 1000)), (1, Gen.Constant(int.MaxValue))).NonEmptyListOf().Select(list => list.ToArray());

    private static readonly Arbitrary<(long Cents, int[] Weights)> Cases =
        (from cents in Amounts from weights in Weights select (cents, weights)).ToArbitrary();

    [Fact]
    public void Shares_sum_to_the_cent_and_none_is_a_cent_away_from_its_exact_part() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Cases, it =>
        {
            var shares = CostSharing.ByWeight(it.Cents, it.Weights);

            Assert.Equal(it.Cents, shares.Sum());
            var sum = it.Weights.Sum(weight => (decimal)weight);
            for (var i = 0; i < shares.Count; i++) Assert.InRange(shares[i] - it.Cents * (it.Weights[i] / sum), -1.001m, 1.001m);
        }));

    [Fact]
    public void Who_weighs_more_never_pays_less_and_the_same_amount_is_always_shared_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Cases, it =>
        {
            var shares = CostSharing.ByWeight(it.Cents, it.Weights);

            Assert.Equal(shares, CostSharing.ByWeight(it.Cents, it.Weights));
            for (var i = 0; i < shares.Count; i++)
            {
                for (var j = 0; j < shares.Count; j++) Assert.False(it.Weights[i] > it.Weights[j] && shares[i] < shares[j]);
            }
        }));

    [Fact]
    public void Equal_shares_differ_by_a_cent_at_most_and_the_first_listed_pay_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Amounts.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (cents, demands) =>
        {
            var shares = CostSharing.Equally(cents, demands);

            Assert.Equal(cents, shares.Sum());
            Assert.InRange(shares[0] - shares[^1], 0, 1);
            Assert.Equal(shares.OrderDescending(), shares);
        }));

    [Fact]
    public void A_hundred_euros_for_three_demands_leave_the_odd_cent_to_the_first() => Assert.Equal([3334, 3333, 3333], CostSharing.Equally(10_000, 3));

    [Fact]
    public void The_odd_cent_goes_to_the_largest_remainder() => Assert.Equal([14, 29, 57], CostSharing.ByWeight(100, [1, 2, 4]));

    [Fact]
    public void One_demand_bears_all_and_none_bears_nothing()
    {
        Assert.Equal([28_200], CostSharing.ByWeight(28_200, [7]));
        Assert.Empty(CostSharing.Equally(28_200, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_demand_that_weighs_nothing_is_refused(int weight) =>
        Assert.Equal("CostSharing.Weights", Assert.Throws<RuleBrokenException>(() => CostSharing.ByWeight(100, [1, weight])).Rule);
}
