using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrcPortal.Web.TagHelpers;

/// <summary><c>can="ReadFigures"</c>, <c>can-any="ManageCosts ManageSettings"</c>: shown only to whoever may do that, or one of these, somewhere. What it leads to decides for itself.</summary>
[HtmlTargetElement(Attributes = "can"), HtmlTargetElement(Attributes = "can-any")]
public sealed class CanTagHelper : TagHelper
{
    public Permission Can { get; set; }

    public string? CanAny { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var user = ViewContext.HttpContext.User;
        var asked = CanAny is { } names ? names.Split(' ').Select(Enum.Parse<Permission>) : [Can];
        if (!asked.Any(permission => user.HasClaim(ClaimNames.Permission, permission.ToString()))) output.SuppressOutput();
    }
}
