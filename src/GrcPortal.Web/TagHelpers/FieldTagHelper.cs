using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.TagHelpers;

/// <summary>Label, hint, error and control of one property, bound together for everyone who reads them.</summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer<SharedText> texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public FieldKind As { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    public string? Prompt { get; set; }

    public int Rows { get; set; } = 5;

    public string? Width { get; set; }

    public bool? Required { get; set; }

    /// <summary>False where one of several fields is to be filled: none is compulsory, and saying so of each would mislead.</summary>
    public bool MarkOptional { get; set; } = true;

    /// <summary>True when the page asks this one question: the label becomes its title.</summary>
    public bool Title { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = As == FieldKind.Auto ? Guess(For.Metadata, Items is not null) : As;
        var label = Label ?? For.Metadata.GetDisplayName();
        var hint = (Hint ?? For.Metadata.Description) is { Length: > 0 } words ? words : null;
        var state = FieldState.Of(For, ViewContext.ViewData) with
        {
            Required = Required ?? (For.Metadata.IsRequired && kind != FieldKind.Checkbox),
            MaxLength = LongestAllowed(For.Metadata),
            HasHint = hint is not null,
        };
        var control = new FieldControl(state, kind, [.. output.Attributes], texts);
        var grouped = kind is FieldKind.Radios or FieldKind.Checkboxes;

        output.Attributes.Clear();
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", state.Errors.Count > 0 ? "field is-wrong" : "field");
        if (grouped && state.DescribedBy(counted: false) is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);

        if (kind != FieldKind.Checkbox)
            output.Content.AppendHtml(LabelTag(label, state, grouped));
        if (hint is not null)
            output.Content.AppendHtml(Paragraph("field-hint", state.HintId, hint));
        if (state.Errors.Count > 0)
            output.Content.AppendHtml(ErrorTag(state));
        output.Content.AppendHtml(kind == FieldKind.Checkbox ? control.Checkbox(label) : control.Draw(Choices(), Prompt, Rows, Width));
    }

    private TagBuilder LabelTag(string text, FieldState state, bool grouped)
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

    private TagBuilder ErrorTag(FieldState state)
    {
        var error = new TagBuilder("p");
        error.AddCssClass("field-error");
        error.Attributes["id"] = state.ErrorId;
        error.InnerHtml.AppendHtml(IconTagHelper.Draw(ViewContext, "alert"));
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

    private List<SelectListItem> Choices() => Items?.ToList()
        ?? For.Metadata.EnumGroupedDisplayNamesAndValues?.Select(pair => new SelectListItem(pair.Key.Name, pair.Value)).ToList()
        ?? [];

    private static int? LongestAllowed(ModelMetadata metadata) => metadata.ValidatorMetadata
        .Select(rule => rule switch { StringLengthAttribute length => length.MaximumLength, MaxLengthAttribute most => most.Length, _ => (int?)null })
        .FirstOrDefault(length => length > 0);

    private static FieldKind Guess(ModelMetadata metadata, bool listed) => metadata switch
    {
        _ when listed || metadata.IsEnum => metadata.IsEnumerableType ? FieldKind.Checkboxes : FieldKind.Radios,
        { UnderlyingOrModelType: var type } when type == typeof(bool) => FieldKind.Checkbox,
        { UnderlyingOrModelType: var type } when type == typeof(DateOnly) || type == typeof(DateTime) => FieldKind.Date,
        { UnderlyingOrModelType: var type } when type == typeof(int) || type == typeof(decimal) => FieldKind.Number,
        _ when typeof(IFormFile).IsAssignableFrom(metadata.ElementType ?? metadata.ModelType) => FieldKind.File,
        { DataTypeName: nameof(DataType.EmailAddress) } => FieldKind.Email,
        { DataTypeName: nameof(DataType.PhoneNumber) } => FieldKind.Tel,
        { DataTypeName: nameof(DataType.Password) } => FieldKind.Password,
        { DataTypeName: nameof(DataType.MultilineText) } => FieldKind.Textarea,
        _ => FieldKind.Text,
    };
}
