using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Replies.Writing;

public sealed class WritingForm
{
    [Required(ErrorMessage = "Required.TemplateName"), StringLength(120)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Required.Act")]
    public RequestAct? Act { get; set; }

    public Guid? CategoryId { get; set; }

    /// <summary>Shorter than a message may be: it will be added to.</summary>
    [Required(ErrorMessage = "Required.TemplateBody"), StringLength(3000)]
    public string Body { get; set; } = "";

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Categories { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Acts { get; set; } = [];

    [BindNever, ValidateNever]
    public bool IsNew { get; set; }
}
