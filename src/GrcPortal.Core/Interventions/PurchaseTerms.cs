using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Interventions;

/// <summary>What a quote, an order or an invoice says.</summary>
public sealed record PurchaseTerms(
    decimal Quantity, decimal UnitPrice, decimal VatRate, PurchaseStage Stage, string? QuoteNumber, string? OrderNumber, string? InvoiceNumber, DateOnly On)
{
    internal PurchaseFigures Figures()
    {
        var figures = PurchaseFigures.Of(Quantity, UnitPrice, VatRate);
        return Money.Euros(figures.GrossCents) <= Intervention.MostEuros ? figures : throw new RuleBrokenException("Purchase.Figures");
    }
}
