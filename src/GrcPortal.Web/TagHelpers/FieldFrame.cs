using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.TagHelpers;

/// <summary>What stands around the control of a field: its label, its hint and what is wrong with it.</summary>
internal sealed class FieldFrame(FieldState state, FieldKind kind, IStringLocalizer<SharedText> texts, ViewContext view)
{
    /// <summary>False where one of several fields is to be filled: none is compulsory, and saying so of each would mislead.</summary>
    public bool MarkOptional { get; init; } = true;

    /// <summary>True when the page asks this one question: the label becomes its title.</summary>
    public bool Title { get; init; }

    public void Draw(TagHelperOutput output, string label, string? hint, IHtmlContent control)
    {
        var grouped = kind is FieldKind.Radios or FieldKind.Checkboxes;
        output.Attributes.Clear();
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", state.Errors.Count > 0 ? "field is-wrong" : "field");
        if (grouped && state.DescribedBy(counted: false) is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);

        if (kind != FieldKind.Checkbox)
            output.Content.AppendHtml(LabelTag(label, grouped));
        if (hint is not null)
            output.Content.AppendHtml(Paragraph("field-hint", state.HintId, hint));
        if (state.Errors.Count > 0)
            output.Content.AppendHtml(ErrorTag());
        output.Content.AppendHtml(control);
    }

    private TagBuilder LabelTag(string text, bool grouped)
    {
        var label = new TagBuilder(grouped ? "legend" : "label");
        if (!grouped)
            label.Attributes["for"] = state.Id;
        label.AddCssClass(Title && !grouped ? "field-label field-title" : "field-label");
        var into = Title && grouped ? new TagBuilder("h1") : label;
        into.InnerHtml.Append(text);
        if (!state.Required && MarkOptional)
            into.InnerHtml.AppendHtml(" ").AppendHtml(Words("field-optional", texts["Field.Optional"]));
        if (into != label)
        {
            into.AddCssClass("field-title");
            label.InnerHtml.AppendHtml(into);
        }

        if (!Title || grouped)
            return label;
        var heading = new TagBuilder("h1");
        heading.InnerHtml.AppendHtml(label);
        return heading;
    }

    private TagBuilder ErrorTag()
    {
        var error = new TagBuilder("p");
        error.AddCssClass("field-error");
        error.Attributes["id"] = state.ErrorId;
        error.InnerHtml.AppendHtml(IconTagHelper.Draw(view, "alert"));
        var words = new TagBuilder("span");
        words.InnerHtml.AppendHtml(Words("visually-hidden", texts["Field.Error"])).Append(" " + string.Join(' ', state.Errors));
        error.InnerHtml.AppendHtml(words);
        return error;
    }

    private static TagBuilder Words(string style, string text)
    {
        var words = new TagBuilder("span");
        words.AddCssClass(style);
        words.InnerHtml.Append(text);
        return words;
    }

    private static TagBuilder Paragraph(string style, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(style);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }
}
