using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrcPortal.Web.TagHelpers;

/// <summary><c>can="ReadFigures"</c>: shown only to whoever may do that somewhere. What it leads to decides for itself.</summary>
[HtmlTargetElement(Attributes = "can")]
public sealed class CanTagHelper : TagHelper
{
    public Permission Can { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.HttpContext.User.HasClaim(ClaimNames.Permission, Can.ToString())) output.SuppressOutput();
    }
}
