using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrcPortal.Web.TagHelpers;

/// <summary>An icon of the sprite; silent to screen readers, since a word always stands beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly ConcurrentDictionary<(PathString Base, string Sprite, string Name), HtmlString> Drawn = new();

    public required string Name { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(ViewContext, Name));
    }

    public static IHtmlContent Draw(ViewContext view, string name)
    {
        var assets = view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return Drawn.GetOrAdd((view.HttpContext.Request.PathBase, assets?["icons.svg"] ?? "icons.svg", name), icon => new HtmlString(
            $"""<svg class="icon" aria-hidden="true"><use href="{HtmlEncoder.Default.Encode($"{icon.Base}/{icon.Sprite}")}#{HtmlEncoder.Default.Encode(icon.Name)}"></use></svg>"""));
    }
}
