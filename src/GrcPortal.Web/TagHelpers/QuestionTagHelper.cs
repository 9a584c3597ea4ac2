using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.TagHelpers;

/// <summary>One question of a category's form, drawn like any other field: label, hint, error and control bound together.</summary>
[HtmlTargetElement("question", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QuestionTagHelper(IStringLocalizer<SharedText> texts) : TagHelper
{
    public required FieldDefinition Of { get; set; }

    /// <summary>What was answered before, or just typed.</summary>
    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>What a date is counted from.</summary>
    public DateOnly Today { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = PostedAnswers.Prefix + Of.Key;
        var errors = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(error => error.ErrorMessage).ToList() : [];
        var state = new FieldState(name, TagBuilder.CreateSanitizedId(name, "_"), Values, errors)
        {
            Required = Of.Required,
            MaxLength = Of.Type switch
            {
                FieldType.Text or FieldType.Address => (int?)Of.Max ?? ReadAnswers.LongestLine,
                FieldType.LongText => (int?)Of.Max ?? ReadAnswers.LongestText,
                _ => null,
            },
            HasHint = Of.Hint is { Length: > 0 },
        };
        var kind = KindOf(Of.Type);
        new FieldFrame(state, kind, texts, ViewContext).Draw(output, Of.Label, Of.Hint is { Length: > 0 } hint ? hint : null,
            new FieldControl(state, kind, Extra(), texts).Draw(Choices(), null, 5, kind is FieldKind.Number or FieldKind.Date ? "m" : null));
    }

    private IEnumerable<TagHelperAttribute> Extra()
    {
        if (Of.Type is FieldType.Number) yield return new("inputmode", "decimal");
        if (Of.Type is FieldType.Address) yield return new("autocomplete", "street-address");
        if (Of.Type is not FieldType.Date) yield break;
        var (first, last) = Of.Days(Today);
        yield return new("min", $"{first:yyyy-MM-dd}");
        yield return new("max", $"{last:yyyy-MM-dd}");
    }

    private IReadOnlyList<SelectListItem> Choices() => Of.HasOptions()
        ? [.. Of.Options.Select(option => new SelectListItem(option.Label, option.Key))]
        : [.. Of.Choices().Select(key => new SelectListItem(texts[key is FieldTypes.Yes ? "Yes" : "No"], key))];

    private static FieldKind KindOf(FieldType type) => type switch
    {
        FieldType.LongText => FieldKind.Textarea,
        FieldType.Number => FieldKind.Text,   // « 12,5 » is a number here, and a browser's own number field would not send it
        FieldType.Date => FieldKind.Date,
        FieldType.YesNo or FieldType.Choice or FieldType.Stop => FieldKind.Radios,
        FieldType.Choices => FieldKind.Checkboxes,
        _ => FieldKind.Text,
    };
}
