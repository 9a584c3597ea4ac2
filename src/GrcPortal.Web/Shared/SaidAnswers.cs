using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared;

/// <summary>A question and its answer, as people read them: words, or files.</summary>
public sealed record SaidAnswer(string Label, string Words)
{
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}

/// <summary>The answers to a form in words, in the order of its questions; what was left empty is not said.</summary>
internal static class SaidAnswers
{
    /// <param name="files">Those of the demand: the ones that answer a question are said with it.</param>
    public static IReadOnlyList<SaidAnswer> Of(FormDefinition? form, Answers? answers, IEnumerable<Attachment> files, IStringLocalizer<SharedText> texts) =>
    [
        .. from field in form?.Fields ?? []
           let values = answers?.Of(field.Key) ?? []
           let own = field.IsFile() ? files.Where(file => file.FieldKey == field.Key).ToList() : []
           where values.Count > 0 || own.Count > 0
           select new SaidAnswer(field.Label, string.Join(", ", values.Select(value => Say(field, value, texts)))) { Files = own },
    ];

    /// <summary>The files that answer no question of the form.</summary>
    public static IEnumerable<Attachment> Besides(this IEnumerable<Attachment> files, FormDefinition? form) => files.Where(file => !form.AsksFile(file.FieldKey));

    private static string Say(FieldDefinition field, string value, IStringLocalizer<SharedText> texts) => field.Type switch
    {
        FieldType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        FieldType.Number when decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.CurrentCulture),
        _ when field.HasOptions() => field.Options.FirstOrDefault(option => option.Key == value)?.Label ?? value,
        FieldType.YesNo or FieldType.Stop => value switch { FieldTypes.Yes => texts["Yes"], FieldTypes.No => texts["No"], _ => value },
        _ => value,
    };
}
