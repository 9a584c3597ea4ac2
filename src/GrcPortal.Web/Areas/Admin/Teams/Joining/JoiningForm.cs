using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.Admin.Teams.Joining;

public sealed class JoiningForm
{
    [Required(ErrorMessage = "Required.Member")]
    public Guid? AgentId { get; set; }

    [BindNever, ValidateNever]
    public TeamPage Page { get; set; } = null!;

    /// <summary>Whether the reader may change it.</summary>
    [BindNever, ValidateNever]
    public bool Mine { get; set; }
}
