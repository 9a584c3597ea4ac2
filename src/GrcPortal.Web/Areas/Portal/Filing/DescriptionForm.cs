using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Shared;

namespace GrcPortal.Web.Areas.Portal.Filing;

public sealed class DescriptionForm
{
    [Required, MinLength(10), StringLength(2000), DataType(DataType.MultilineText)]
    public string? Description { get; set => field = TidyText.Of(value); }
}
