using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Interventions;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Buying;

/// <summary>A line of a quote, an order or an invoice. Amounts are typed with a comma or a point.</summary>
public sealed class BuyingForm
{
    [Required(ErrorMessage = "Required.Supplier")]
    public Guid? SupplierId { get; set; }

    [Required(ErrorMessage = "Required.Label"), StringLength(200)]
    public string Label { get; set; } = "";

    [Required(ErrorMessage = "Required.Quantity"), StringLength(20)]
    public string Quantity { get; set; } = "1";

    [Required(ErrorMessage = "Required.UnitPrice"), StringLength(20)]
    public string UnitPrice { get; set; } = "";

    [Required(ErrorMessage = "Required.VatRate")]
    public string VatRate { get; set; } = "20";

    public PurchaseStage Stage { get; set; }

    [StringLength(60)]
    public string? QuoteNumber { get; set; }

    [StringLength(60)]
    public string? OrderNumber { get; set; }

    [StringLength(60)]
    public string? InvoiceNumber { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Suppliers { get; set; } = [];

    /// <summary>The rates of the tax law, and those of Corsica and overseas.</summary>
    public static readonly IReadOnlyList<string> VatRates = ["20", "10", "5.5", "2.1", "0", "8.5", "13"];

    /// <summary>Null, with what to mend beside the fields, when no supplier would write such a line.</summary>
    public PurchaseTerms? Read(DateOnly today, ModelStateDictionary state, Func<string, string> text)
    {
        var (quantity, price) = (Euros.Parse(Quantity), Euros.Parse(UnitPrice));
        if (Quantity is { Length: > 0 } && quantity is null or <= 0 or > 100_000) state.AddModelError(nameof(Quantity), text(quantity is null ? "Buy.NotANumber" : quantity <= 0 ? "Buy.NoQuantity" : "Buy.Absurd"));
        if (UnitPrice is { Length: > 0 } && price is null or < 0 or > Intervention.MostEuros) state.AddModelError(nameof(UnitPrice), text(price is null ? "Buy.NotANumber" : price < 0 ? "Buy.Negative" : "Buy.Absurd"));
        if (!VatRates.Contains(VatRate)) state.AddModelError(nameof(VatRate), text("Buy.NotARate"));
        if (!state.IsValid) return null;

        var vat = Euros.Parse(VatRate)!.Value;
        var terms = new PurchaseTerms(Math.Round(quantity!.Value, 3), Math.Round(price!.Value, 4), vat, Stage,
            TidyText.Of(QuoteNumber), TidyText.Of(OrderNumber), TidyText.Of(InvoiceNumber), today);
        if (terms.Quantity > 0 && Money.Euros(PurchaseFigures.Of(terms.Quantity, terms.UnitPrice, vat).GrossCents) <= Intervention.MostEuros) return terms;
        state.AddModelError(nameof(UnitPrice), text("Buy.Absurd"));
        return null;
    }
}
