using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>An act that gives a reason of the authority's list, by its code.</summary>
public abstract class ReasonForm : ActForm
{
    [Required(ErrorMessage = "Required.Reason"), StringLength(60), Display(Order = 1)]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Reasons { get; set; } = [];
}
