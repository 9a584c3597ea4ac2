using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrcPortal.Web.TagHelpers;

/// <summary>The options of a long choice, written in one go.</summary>
[HtmlTargetElement("choice-options", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OptionsTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required IEnumerable<SelectListItem> Items { get; set; }

    public string? Chosen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var item in Items)
        {
            output.Content.AppendHtml("<option value=\"").AppendHtml(encoder.Encode(item.Value))
                .AppendHtml(item.Value == Chosen ? "\" selected>" : "\">").AppendHtml(encoder.Encode(item.Text)).AppendHtml("</option>");
        }
    }
}
