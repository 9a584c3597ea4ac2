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

        new FieldFrame(state, kind, texts, ViewContext) { MarkOptional = MarkOptional, Title = Title }
            .Draw(output, label, hint, kind == FieldKind.Checkbox ? control.Checkbox(label) : control.Draw(Choices(), Prompt, Rows, Width));
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
