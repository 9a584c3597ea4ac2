using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.Admin.Bodies.Writing;

public sealed class WritingForm
{
    [Required(ErrorMessage = "Required.BodyName"), StringLength(120)]
    public string Name { get; set; } = "";

    [StringLength(500)]
    public string? Contact { get; set; }

    [BindNever, ValidateNever]
    public bool IsNew { get; set; }
}
