using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Forwarding;

public sealed class ForwardingForm : ActForm
{
    [Required(ErrorMessage = "Required.BodyId")]
    public Guid? BodyId { get; set; }

    [Required(ErrorMessage = "Required.Explanation"), StringLength(MostWords)]
    public string Explanation { get; set; } = "";

    /// <summary>The bodies to choose from: read from the database, never posted.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Bodies { get; set; } = [];
}
