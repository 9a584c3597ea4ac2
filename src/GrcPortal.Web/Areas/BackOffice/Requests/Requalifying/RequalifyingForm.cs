using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Requalifying;

public sealed class RequalifyingForm : ActForm
{
    [Required(ErrorMessage = "Required.Category")]
    public Guid? CategoryId { get; set; }

    /// <summary>Who deals with it from now on: the department it is in, or the one that the new type goes to.</summary>
    public Guid? DepartmentId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Categories { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Departments { get; set; } = [];

    /// <summary>Null until a type is chosen.</summary>
    [BindNever, ValidateNever]
    public RequalifyingEffect? Effect { get; set; }
}
