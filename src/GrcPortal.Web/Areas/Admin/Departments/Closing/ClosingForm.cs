using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Organisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Departments.Closing;

public sealed class ClosingForm
{
    [Required(ErrorMessage = "Required.ClosedOn")]
    public DateOnly? ClosedOn { get; set; }

    public Guid? SuccessorId { get; set; }

    [BindNever, ValidateNever]
    public DepartmentRow Row { get; set; } = null!;

    [BindNever, ValidateNever]
    public HeldByDepartment Held { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Successors { get; set; } = [];
}
