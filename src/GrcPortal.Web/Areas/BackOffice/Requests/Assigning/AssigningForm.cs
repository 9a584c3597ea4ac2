using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Assigning;

public sealed class AssigningForm : ActForm
{
    [Required(ErrorMessage = "Required.AgentId")]
    public Guid? AgentId { get; set; }

    /// <summary>Who may be chosen: read from the database, never posted.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Agents { get; set; } = [];
}
