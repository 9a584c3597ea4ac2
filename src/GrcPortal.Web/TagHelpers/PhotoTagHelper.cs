using System.Globalization;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrcPortal.Web.TagHelpers;

/// <summary>
/// A photo, upright: a plain picture once its smaller sizes are made (they stand up by themselves), before that the file as it
/// was kept, without any metadata, turned by the page.
/// </summary>
[HtmlTargetElement("photo", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhotoTagHelper : TagHelper
{
    public required Attachment Of { get; set; }

    /// <summary>Where the smaller size is.</summary>
    public required string Src { get; set; }

    /// <summary>Where the file itself is: the smaller size may be made between the page and its picture, and would be turned twice.</summary>
    public required string Original { get; set; }

    public required string Alt { get; set; }

    /// <summary>Whole, as large as its place lets it be, instead of filling a small frame.</summary>
    public bool Whole { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        var turn = UprightTurn.Of(Of.Width, Of.Height, Of.Orientation);
        var (width, height) = Whole ? (turn.Width, turn.Height) : (320, 240);
        output.Attributes.SetAttribute("width", width);
        output.Attributes.SetAttribute("height", height);
        if (Of.SmallerSizes is SmallerSizes.Made || Of.Orientation is <= 1 or > 8)
            Plain(output);
        else
            Turned(output, turn);
    }

    private void Plain(TagHelperOutput output)
    {
        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("src", Src);
        output.Attributes.SetAttribute("alt", Alt);
        if (!Whole) output.Attributes.SetAttribute("loading", "lazy");
    }

    private void Turned(TagHelperOutput output, UprightTurn turn)
    {
        output.TagName = "svg";
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Alt);
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {turn.Width} {turn.Height}"));
        output.Attributes.SetAttribute("preserveAspectRatio", Whole ? "xMidYMid meet" : "xMidYMid slice");
        var picture = new TagBuilder("image") { Attributes = { ["href"] = Original, ["transform"] = turn.Matrix } };
        picture.Attributes["width"] = Of.Width.ToString(CultureInfo.InvariantCulture);
        picture.Attributes["height"] = Of.Height.ToString(CultureInfo.InvariantCulture);
        output.Content.SetHtmlContent(picture);
    }
}
