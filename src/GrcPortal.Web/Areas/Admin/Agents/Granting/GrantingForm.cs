using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Agents.Granting;

public sealed class GrantingForm
{
    [Required(ErrorMessage = "Required.RoleId")]
    public Guid? RoleId { get; set; }

    /// <summary>Nothing is all of the authority.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Nothing is every category.</summary>
    public Guid? CategoryId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Roles { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Departments { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Categories { get; set; } = [];
}
