using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.TagHelpers;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>An intervention as its screens show it.</summary>
public sealed record InterventionDetails(
    Intervention Intervention, uint Version, string? Category, string? Department, string? Team, string? Supplier, string? PlannedBy,
    IReadOnlyList<ServedRow> Served, IReadOnlyList<TimeRow> Times, IReadOnlyList<PurchaseRow> Purchases, IReadOnlyList<Attachment> Photos)
{
    public string Number => InterventionNumber.Format(Intervention.Year, Intervention.Number);

    /// <summary>Why it stands still, in the authority's words.</summary>
    public string? Waits { get; init; }

    public string? Executant => Team ?? Supplier;

    public string Path => $"/agents/interventions/{Intervention.Id}";
}

/// <summary>A demand it serves; of one that this agent may not see, the number and its share only.</summary>
public sealed record ServedRow(
    Guid Id, int Year, int? Number, bool IsVisible, RequestPhase Phase, string Category, string? Description, string? Address, string? PlaceDetails, int Weight, decimal Share)
{
    public string Reference => RequestNumber.Format(Year, Number);
}

public sealed record TimeRow(Guid Id, string Agent, string Trade, DateOnly WorkedOn, TimeOnly? From, int Minutes, decimal HourlyRate, decimal Cost);

public sealed record PurchaseRow(
    Guid Id, string Supplier, string Label, decimal Quantity, decimal UnitPrice, decimal VatRate, decimal Net, decimal Vat, decimal Gross, PurchaseStage Stage,
    string? QuoteNumber, string? OrderNumber, string? InvoiceNumber);

public static class InterventionLook
{
    /// <summary>The hue of a state's tag; its word always stands beside it.</summary>
    public static StatusHue Hue(this InterventionState state) => state switch
    {
        InterventionState.Planned => StatusHue.New,
        InterventionState.InProgress => StatusHue.Progress,
        InterventionState.Paused => StatusHue.Waiting,
        InterventionState.Done => StatusHue.Done,
        InterventionState.Impossible => StatusHue.Refused,
        _ => StatusHue.Ended,
    };
}
