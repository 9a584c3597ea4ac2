using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Interventions;

public sealed class CostTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);

    [Fact]
    public void Asphalt_for_five_demands_costs_282_euros_and_56_40_each()
    {
        var work = new Working(demands: 5);

        for (var i = 0; i < 2; i++) work.Intervention.RecordTime(Working.Agent, Working.Rate, Day, new(8, 0), 180, Working.Now);
        work.Intervention.Buy(Working.Supplier, "Enrobé à froid", Terms(1, 96, 0), Working.Now);

        Assert.Equal((186m, 96m, 282m), (work.Intervention.LabourCost, work.Intervention.PurchaseCost, work.Intervention.Cost));
        Assert.All(work.Intervention.Requests, served => Assert.Equal(56.40m, served.Share));
    }

    [Fact]
    public void By_weight_the_larger_hole_bears_more()
    {
        var work = new Working(2, SharingRule.ByWeight, 1, 3);

        work.Intervention.Buy(Working.Supplier, "Enrobé à froid", Terms(1, 100, 0), Working.Now);

        Assert.Equal([25m, 75m], work.Intervention.Requests.OrderBy(served => served.Weight).Select(served => served.Share));
    }

    [Fact]
    public void A_quote_costs_nothing_until_it_is_ordered_and_the_invoice_has_the_last_word()
    {
        var work = new Working();
        work.Intervention.Buy(Working.Supplier, "Détagage", Terms(12, 14.50m, 20, PurchaseStage.Quoted), Working.Now);
        var purchase = work.Intervention.Purchases[0];
        Assert.Equal((0m, 208.80m), (work.Intervention.Cost, purchase.Gross));

        work.Intervention.Amend(purchase, Terms(12, 14.50m, 20, PurchaseStage.Ordered));
        Assert.Equal(208.80m, work.Intervention.Cost);
        work.Intervention.Amend(purchase, Terms(10, 14.50m, 20, PurchaseStage.Invoiced));

        Assert.Equal((174m, 174m), (work.Intervention.Cost, work.Intervention.Requests.Single().Share));
        Assert.Equal((145m, 29m), (purchase.Net, purchase.Vat));
    }

    [Fact]
    public void A_mistaken_entry_is_taken_back_with_its_cost()
    {
        var work = new Working(demands: 3);
        work.Intervention.RecordTime(Working.Agent, Working.Rate, Day, null, 100, Working.Now);

        work.Intervention.Drop(work.Intervention.TimeEntries[0]);

        Assert.Equal(0, work.Intervention.Cost);
        Assert.All(work.Intervention.Requests, served => Assert.Equal(0, served.Share));
    }

    [Fact]
    public void Whatever_is_spent_the_shares_sum_to_the_cost_to_the_cent() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(
        Gen.Choose(1, 960).ArrayOf().ToArbitrary(), Gen.Choose(0, 500_000).ArrayOf().ToArbitrary(), Gen.Choose(1, 1000).NonEmptyListOf().ToArbitrary(), (minutes, prices, weights) =>
        {
            var work = new Working(weights.Count, SharingRule.ByWeight, [.. weights]);
            foreach (var spent in minutes) work.Intervention.RecordTime(Working.Agent, Working.Rate, Day, null, spent, Working.Now);
            foreach (var price in prices) work.Intervention.Buy(Working.Supplier, "Fourniture", Terms(1, price / 10_000m, 20), Working.Now);

            Assert.Equal(work.Intervention.Cost, work.Intervention.Requests.Sum(served => served.Share));
            Assert.Equal(work.Intervention.LabourCost, work.Intervention.TimeEntries.Sum(entry => entry.Cost));
            Assert.Equal(work.Intervention.PurchaseCost, work.Intervention.Purchases.Sum(purchase => purchase.Gross));
        }));

    [Theory]
    [InlineData(0, "TimeEntry.Minutes")]
    [InlineData(-5, "TimeEntry.Minutes")]
    [InlineData(961, "TimeEntry.Minutes")]
    public void Time_that_nobody_works_is_refused(int minutes, string rule) => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(
        () => new Working().Intervention.RecordTime(Working.Agent, Working.Rate, Day, null, minutes, Working.Now)).Rule);

    [Fact]
    public void A_rate_of_a_later_day_prices_nothing() => Assert.Equal("TimeEntry.Rate", Assert.Throws<RuleBrokenException>(
        () => new Working().Intervention.RecordTime(Working.Agent, Working.Rate, new(2025, 12, 31), null, 60, Working.Now)).Rule);

    private static PurchaseTerms Terms(decimal quantity, decimal price, decimal vat, PurchaseStage stage = PurchaseStage.Invoiced) =>
        new(quantity, price, vat, stage, "D-1", null, null, Day);
}
