using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Assigning;

public sealed class AssigningForm : ActForm
{
    /// <summary>The department or crew; nothing is where the demand lies already.</summary>
    public Guid? PlaceId { get; set; }

    /// <summary>Someone of that place; nothing leaves the choice to it.</summary>
    public Guid? AgentId { get; set; }

    /// <summary>Who may be chosen: read from the database, never posted.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Places { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Agents { get; set; } = [];
}
