using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Departments.Writing;

public sealed class WritingForm
{
    [Required(ErrorMessage = "Required.DepartmentName"), StringLength(100)]
    public string Name { get; set; } = "";

    /// <summary>Nothing is the top.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Nothing is that of the one above, or the town's.</summary>
    public Guid? CalendarId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Calendars { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Parents { get; set; } = [];

    /// <summary>The one that is changed; none for a new one.</summary>
    [BindNever, ValidateNever]
    public Guid? Changed { get; set; }
}
