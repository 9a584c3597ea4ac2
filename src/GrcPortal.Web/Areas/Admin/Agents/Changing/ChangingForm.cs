using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Agents.Changing;

public sealed class ChangingForm
{
    [Required(ErrorMessage = "Required.Name"), StringLength(100)]
    public string Name { get; set; } = "";
    public Guid? DepartmentId { get; set; }
    public Guid? TradeId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Departments { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Trades { get; set; } = [];
}
