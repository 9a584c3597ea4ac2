using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Routing.Writing;

public sealed class WritingForm
{
    /// <summary>A category, a family with all it holds, or any.</summary>
    public Guid? CategoryId { get; set; }

    /// <summary>Nothing is anywhere, and nowhere known.</summary>
    public Guid? SectorId { get; set; }

    [Required(ErrorMessage = "Required.Taker"), StringLength(80)]
    public string Taker { get; set; } = "";

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Categories { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Sectors { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Takers { get; set; } = [];

    [BindNever, ValidateNever]
    public bool IsNew { get; set; }
}
