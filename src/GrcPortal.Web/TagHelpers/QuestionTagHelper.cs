using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Uploads;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.TagHelpers;

/// <summary>One question of a category's form, drawn like any other field: label, hint, error and control bound together.</summary>
[HtmlTargetElement("question", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QuestionTagHelper(IStringLocalizer<SharedText> texts, IStringLocalizer<UploadsText> uploads) : TagHelper
{
    private const string Photos = "image/jpeg,image/png,image/webp";

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
            HasHint = Hint is not null,
        };
        var kind = KindOf(Of.Type);
        new FieldFrame(state, kind, texts, ViewContext).Draw(output, Of.Label, Hint,
            new FieldControl(state, kind, Extra(), texts).Draw(Choices(), null, 5, kind is FieldKind.Number or FieldKind.Date ? "m" : null));
    }

    /// <summary>Of a file, with what may be one.</summary>
    private string? Hint => string.Join(' ', new[] { Of.Hint, Of.IsFile() ? uploads[$"Question.{Of.Type}"].Value : null }.Where(words => words is { Length: > 0 })) is { Length: > 0 } hint ? hint : null;

    private IEnumerable<TagHelperAttribute> Extra() => Of.IsFile()
        ? [new("accept", Of.Type is FieldType.Photo ? Photos : $"{Photos},application/pdf"), new("multiple"), new("data-uploads"), new("data-progress", uploads["Progress"].Value), new("data-failed", uploads["Failed"].Value)]
        : OfWords();

    private IEnumerable<TagHelperAttribute> OfWords()
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
        FieldType.Photo or FieldType.Document => FieldKind.File,
        _ => FieldKind.Text,
    };
}
