using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Interventions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Planning;

public sealed class PlanningForm : SlotForm
{
    public const int MostDemands = 50;

    [StringLength(1000)]
    public string? Instructions { get; set; }

    public SharingRule Sharing { get; set; }

    /// <summary>The demand it is planned from first, then those offered and those added by their number.</summary>
    [MaxLength(2 * MostDemands, ErrorMessage = "TooManyDemands")]
    public List<ChosenDemand> Demands { get; set; } = [];

    /// <summary>Numbers of other demands, as they are read out.</summary>
    [StringLength(500)]
    public string? Numbers { get; set; }

    /// <summary>What the list says of each: read from the database, never posted.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyDictionary<Guid, OfferedDemand> Offered { get; set; } = new Dictionary<Guid, OfferedDemand>();
}

public sealed class ChosenDemand
{
    public Guid Id { get; set; }
    public bool Chosen { get; set; }

    [Range(1, 1000, ErrorMessage = "Weight")]
    public int? Weight { get; set; } = 1;
}

public sealed record OfferedDemand(Guid Id, int Year, int? Number, string Category, string? Address, DateOnly PromisedOn)
{
    public string Reference => RequestNumber.Format(Year, Number);
}
