using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared;

/// <summary>A question and its answer, as people read them.</summary>
public sealed record SaidAnswer(string Label, string Words);

/// <summary>The answers to a form in words, in the order of its questions; what was left empty is not said.</summary>
internal static class SaidAnswers
{
    public static IReadOnlyList<SaidAnswer> Of(FormDefinition? form, Answers? answers, IStringLocalizer<SharedText> texts) => answers is null ? [] :
    [
        .. from field in form?.Fields ?? []
           let values = answers.Of(field.Key)
           where values.Count > 0
           select new SaidAnswer(field.Label, string.Join(", ", values.Select(value => Say(field, value, texts)))),
    ];

    private static string Say(FieldDefinition field, string value, IStringLocalizer<SharedText> texts) => field.Type switch
    {
        FieldType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        FieldType.Number when decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.CurrentCulture),
        _ when field.HasOptions() => field.Options.FirstOrDefault(option => option.Key == value)?.Label ?? value,
        FieldType.YesNo or FieldType.Stop => value switch { FieldTypes.Yes => texts["Yes"], FieldTypes.No => texts["No"], _ => value },
        _ => value,
    };
}
