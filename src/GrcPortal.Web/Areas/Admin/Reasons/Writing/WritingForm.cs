using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Catalogue;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Reasons.Writing;

public sealed class WritingForm
{
    public ReasonKind Kind { get; set; }

    [Required(ErrorMessage = "Required.ReasonName"), StringLength(120)]
    public string Name { get; set; } = "";

    [StringLength(500)]
    public string? CitizenWords { get; set; }

    public Guid? BodyId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Bodies { get; set; } = [];

    [BindNever, ValidateNever]
    public bool IsNew { get; set; }
}
