using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrcPortal.Web.TagHelpers;

/// <summary>Says once, after a redirect, what was just done.</summary>
[HtmlTargetElement("flash-message", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FlashMessageTagHelper : TagHelper
{
    public const string Key = "Flash";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.TempData[Key] is not string { Length: > 0 } said)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"notice flash {StatusHue.Done.ToClass()}");
        output.Attributes.SetAttribute("role", "status");
        output.PreContent.SetHtmlContent(IconTagHelper.Draw(ViewContext, "check"));
        var words = new TagBuilder("p");
        words.InnerHtml.Append(said);
        output.Content.SetHtmlContent(words);
    }
}
