using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Agents.Inviting;

public sealed class InvitingForm
{
    [Required(ErrorMessage = "Required.Name"), StringLength(100)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Required.Email"), StringLength(254), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";
    public Guid? DepartmentId { get; set; }
    public Guid? TradeId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Departments { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Trades { get; set; } = [];
}
