using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GrcPortal.Web.TagHelpers;

/// <summary>What one field needs to draw itself: its name, what was typed before, what was wrong with it.</summary>
public sealed record FieldState(string Name, string Id, IReadOnlyList<string> Values, IReadOnlyList<string> Errors)
{
    public bool Required { get; init; }

    public int? MaxLength { get; init; }

    public bool HasHint { get; init; }

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    public string CountId => $"{Id}-count";

    public string Value => Values.Count > 0 ? Values[0] : "";

    public string? DescribedBy(bool counted)
    {
        string[] ids = [HasHint ? HintId : "", Errors.Count > 0 ? ErrorId : "", counted ? CountId : ""];
        var text = string.Join(' ', ids.Where(id => id.Length > 0));
        return text.Length > 0 ? text : null;
    }

    public static FieldState Of(ModelExpression expression, ViewDataDictionary data)
    {
        var name = data.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        var entry = data.ModelState.TryGetValue(name, out var found) ? found : null;
        var errors = entry?.Errors.Select(error => error.ErrorMessage).Where(text => text.Length > 0).Distinct().ToList() ?? [];
        return new FieldState(name, TagBuilder.CreateSanitizedId(name, "_"), Typed(entry) ?? Written(expression.Model), errors);
    }

    // What was posted comes back as it was typed, even when it could not be read.
    private static string[]? Typed(ModelStateEntry? entry) => entry?.RawValue switch
    {
        null => entry?.AttemptedValue is { } text ? [text] : null,
        string[] several => several,
        var single => [Convert.ToString(single, CultureInfo.InvariantCulture) ?? ""],
    };

    private static IReadOnlyList<string> Written(object? value) => value switch
    {
        null => [],
        string text => [text],
        IFormFile => [],
        Enum member => [member.ToString(), member.ToString("D")],
        DateOnly or DateTime or DateTimeOffset => [((IFormattable)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        IEnumerable several => [.. several.Cast<object?>().SelectMany(Written)],
        _ => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""],
    };
}
