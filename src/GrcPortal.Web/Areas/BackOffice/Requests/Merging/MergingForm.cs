using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Merging;

public sealed class MergingForm : ActForm
{
    /// <summary>Of the demand that would go on for both, as people read it.</summary>
    [StringLength(20)]
    public string? Number { get; set; }

    public Guid? OtherId { get; set; }

    /// <summary>The version of the other one that its author had before his eyes.</summary>
    public uint OtherVersion { get; set; }

    [Required(ErrorMessage = "Required.Reason")]
    public MergeReason? Reason { get; set; }

    /// <summary>Open ones that may be the same problem.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<NearDemand> Near { get; set; } = [];
}
