using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Interventions;

/// <summary>What a purchase line comes to: without tax (HT), the tax (TVA), with it (TTC). Each is rounded to the cent, and they add up.</summary>
public readonly record struct PurchaseFigures(long NetCents, long VatCents)
{
    public long GrossCents => NetCents + VatCents;

    public static PurchaseFigures Of(decimal quantity, decimal unitPrice, decimal vatPercent)
    {
        if (quantity <= 0 || unitPrice < 0 || vatPercent is < 0 or > 100) throw new RuleBrokenException("Purchase.Figures");
        var net = Money.Cents(quantity * unitPrice);
        return new(net, Money.Rounded(net * vatPercent / 100));
    }
}
