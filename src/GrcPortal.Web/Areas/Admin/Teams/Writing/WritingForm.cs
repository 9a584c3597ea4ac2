using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Teams.Writing;

public sealed class WritingForm
{
    [Required(ErrorMessage = "Required.TeamName"), StringLength(100)]
    public string Name { get; set; } = "";

    public Guid? LeaderId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Leaders { get; set; } = [];

    /// <summary>The one that is changed; none for a new one.</summary>
    [BindNever, ValidateNever]
    public Guid? Changed { get; set; }

    [BindNever, ValidateNever]
    public string Department { get; set; } = "";
}
