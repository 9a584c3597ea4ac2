using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Interventions;

public sealed class MoneyTests
{
    [Fact]
    public void Two_road_workers_for_three_hours_and_96_euros_of_material_come_to_282_euros()
    {
        var labour = 2 * Money.OfTime(3 * 60, 31_00);

        Assert.Equal(282_00, labour + PurchaseFigures.Of(quantity: 1, unitPrice: 96m, vatPercent: 0).GrossCents);
    }

    [Fact]
    public void Twelve_square_metres_cleaned_at_14_50_come_to_174_euros_and_208_80_with_tax()
    {
        var figures = PurchaseFigures.Of(quantity: 12, unitPrice: 14.50m, vatPercent: 20);

        Assert.Equal((174_00, 34_80, 208_80), (figures.NetCents, figures.VatCents, figures.GrossCents));
    }

    [Theory]
    [InlineData(20, 31_00, 10_33)]
    [InlineData(50, 27_00, 22_50)]
    [InlineData(1, 30, 1)]
    [InlineData(1, 29, 0)]
    [InlineData(10, 27_03, 4_51)]
    public void Time_is_rounded_once_half_away_from_zero(int minutes, long rate, long cents) => Assert.Equal(cents, Money.OfTime(minutes, rate));

    [Theory]
    [InlineData("0.125", "1", "0", 13, 0)]
    [InlineData("3", "0.335", "5.5", 101, 6)]
    [InlineData("2.5", "10.01", "10", 2503, 250)]
    [InlineData("1", "0.025", "20", 3, 1)]
    public void A_line_is_rounded_to_the_cent_without_tax_then_its_tax_is(string quantity, string price, string vat, long net, long tax)
    {
        var figures = PurchaseFigures.Of(Number(quantity), Number(price), Number(vat));

        Assert.Equal((net, tax), (figures.NetCents, figures.VatCents));
    }

    [Theory]
    [InlineData(0, 1, 20)]
    [InlineData(-1, 1, 20)]
    [InlineData(1, -1, 20)]
    [InlineData(1, 1, -1)]
    [InlineData(1, 1, 101)]
    public void A_line_that_no_supplier_would_write_is_refused(int quantity, int price, int vat) =>
        Assert.Equal("Purchase.Figures", Assert.Throws<RuleBrokenException>(() => PurchaseFigures.Of(quantity, price, vat)).Rule);

    [Fact]
    public void With_tax_is_always_without_tax_and_the_tax() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
        Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Choose(0, 10_000_000).ToArbitrary(), Gen.Elements(0m, 2.1m, 5.5m, 8.5m, 10m, 20m).ToArbitrary(),
        (thousandths, tenthousandths, vat) =>
        {
            var figures = PurchaseFigures.Of(thousandths / 1000m, tenthousandths / 10_000m, vat);

            Assert.Equal(figures.GrossCents, figures.NetCents + figures.VatCents);
            Assert.InRange(figures.VatCents - figures.NetCents * vat / 100, -0.5m, 0.5m);
            Assert.InRange(figures.NetCents - thousandths / 1000m * (tenthousandths / 100m), -0.5m, 0.5m);
        }));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
