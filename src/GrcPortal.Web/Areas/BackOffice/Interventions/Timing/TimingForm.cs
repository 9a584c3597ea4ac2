using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Timing;

/// <summary>Time someone spent: from one hour to another, or so many hours and minutes.</summary>
public sealed class TimingForm
{
    [Required(ErrorMessage = "Required.Worker")]
    public Guid? AgentId { get; set; }

    /// <summary>None is the agent's own trade.</summary>
    public Guid? TradeId { get; set; }

    [Required(ErrorMessage = "Required.On")]
    public DateOnly? WorkedOn { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    /// <summary>As 3, 3:30 or 3 h 30.</summary>
    [StringLength(20)]
    public string? Duration { get; set; }

    /// <summary>Who and which trades may be chosen: read from the database, never posted.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Agents { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Trades { get; set; } = [];
}
