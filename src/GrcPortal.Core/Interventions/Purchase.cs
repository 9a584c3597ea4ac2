using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Interventions;

/// <summary>Something bought from a supplier for an intervention: quoted, ordered, invoiced. A quote alone costs nothing yet.</summary>
public sealed class Purchase : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public Guid InterventionId { get; internal set; }
    public required Guid SupplierId { get; init; }
    /// <summary>In the words of who recorded it; gone with the last demand the intervention served.</summary>
    public required string? Label { get; init; }
    public required decimal Quantity { get; set; }

    /// <summary>Euros before tax, for one.</summary>
    public required decimal UnitPrice { get; set; }

    /// <summary>Percent.</summary>
    public required decimal VatRate { get; set; }

    /// <summary>Euros to the cent: HT, TVA, TTC.</summary>
    public required decimal Net { get; set; }
    public required decimal Vat { get; set; }
    public required decimal Gross { get; set; }
    public PurchaseStage Stage { get; set; }
    public string? QuoteNumber { get; set; }
    public string? OrderNumber { get; set; }
    public string? InvoiceNumber { get; set; }

    /// <summary>The day of its last stage: what figures count it on.</summary>
    public required DateOnly On { get; set; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    internal decimal Counted => Stage is PurchaseStage.Quoted ? 0 : Gross;

    internal void Take(PurchaseTerms terms)
    {
        var figures = terms.Figures();
        (Quantity, UnitPrice, VatRate) = (terms.Quantity, terms.UnitPrice, terms.VatRate);
        (Net, Vat, Gross) = (Money.Euros(figures.NetCents), Money.Euros(figures.VatCents), Money.Euros(figures.GrossCents));
        (Stage, On) = (terms.Stage, terms.On);
        (QuoteNumber, OrderNumber, InvoiceNumber) = (terms.QuoteNumber, terms.OrderNumber, terms.InvoiceNumber);
    }
}

public enum PurchaseStage { Quoted, Ordered, Invoiced }

/// <summary>A company the authority buys from.</summary>
public sealed class Supplier : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Name { get; set; }
    public bool IsActive { get; set; } = true;
}
