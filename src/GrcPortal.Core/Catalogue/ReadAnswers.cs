using System.Globalization;

namespace GrcPortal.Core.Catalogue;

/// <summary>
/// What was posted, read against the form it answers: nothing that the form does not ask is taken, nothing is cut or guessed.
/// Dates come and are kept as 2026-11-23, numbers with a point, choices by their keys. Files are rows of their own, not answers.
/// </summary>
public static class ReadAnswers
{
    public const int LongestLine = 200, LongestText = 2000;

    private const int FarthestDay = 3650;
    private static readonly DateOnly EarliestDay = new(1900, 1, 1);

    public static AnswersRead From(FormDefinition form, IReadOnlyDictionary<string, IReadOnlyList<string>> posted, DateOnly today)
    {
        var fields = form.Fields.Where(field => !field.IsFile()).ToList();
        var kept = new Dictionary<string, IReadOnlyList<string>>();
        List<AnswerFault> faults = [.. posted.Where(given => !IsAsked(given.Key, given.Value)).Select(given => new AnswerFault(given.Key, AnswerRule.UnknownField))];
        FieldDefinition? stopped = null;
        foreach (var field in fields)
        {
            string[] given = posted.TryGetValue(field.Key, out var typed) ? [.. typed.Where(value => value.Length > 0)] : [];
            var (values, broken) = Read(field, given, today);
            if (broken is { } rule) faults.Add(new(field.Key, rule, field));
            else if (values.Length > 0) kept[field.Key] = values;
            if (broken is null && field.Stop is { } stop && values.Contains(stop.When)) stopped ??= field;
        }
        return new(new() { Values = kept }, faults, stopped);

        // A browser posts a file field left empty as a word of no letters.
        bool IsAsked(string key, IReadOnlyList<string> values) => fields.Exists(field => field.Key == key) || values.All(value => value.Length is 0) && form.AsksFile(key);
    }

    /// <summary>The files that must be there and are not.</summary>
    /// <param name="answered">The keys of the questions that have one.</param>
    public static IEnumerable<AnswerFault> WithoutFile(FormDefinition form, IEnumerable<string?> answered) =>
        form.Fields.Where(field => field.Required && field.IsFile()).ExceptBy(answered, field => field.Key).Select(field => new AnswerFault(field.Key, AnswerRule.NoFile, field));

    private static (string[] Values, AnswerRule? Broken) Read(FieldDefinition field, string[] given, DateOnly today)
    {
        if (given.Length is 0) return ([], field.Required ? AnswerRule.Required : null);
        if (given.Length > 1 && field.Type is not FieldType.Choices) return ([], AnswerRule.OneOnly);
        return field.Type switch
        {
            FieldType.Text or FieldType.Address => Words(field, given[0].ReplaceLineEndings(" "), LongestLine),
            FieldType.LongText => Words(field, given[0], LongestText),
            FieldType.Number => Number(field, given[0]),
            FieldType.Date => Date(field, given[0], today),
            FieldType.Choices => Several(field, given),
            _ => field.Choices().Contains(given[0]) ? (given, null) : ([], AnswerRule.NotAChoice),
        };
    }

    private static (string[], AnswerRule?) Words(FieldDefinition field, string words, int longest) =>
        words.Length > (field.Max ?? longest) ? ([], AnswerRule.TooLong)
        : words.Length < field.Min ? ([], AnswerRule.TooShort)
        : ([words], null);

    private static (string[], AnswerRule?) Number(FieldDefinition field, string typed)
    {
        var text = typed.Replace(',', '.').Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal);
        if (text.Length > 15 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return ([], AnswerRule.NotANumber);
        return number < (field.Min ?? 0) || number > (field.Max ?? int.MaxValue) ? ([], AnswerRule.OutOfRange) : ([number.ToString(CultureInfo.InvariantCulture)], null);
    }

    /// <summary>A date's limits are days from today: -3650 to 0 is the last ten years.</summary>
    private static (string[], AnswerRule?) Date(FieldDefinition field, string typed, DateOnly today)
    {
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return ([], AnswerRule.NotADate);
        var (first, last) = field.Days(today);
        return day < first || day > last ? ([], AnswerRule.OutOfRange) : ([typed], null);
    }

    private static (string[], AnswerRule?) Several(FieldDefinition field, string[] given)
    {
        if (given.Except(field.Choices()).Any()) return ([], AnswerRule.NotAChoice);
        string[] inOrder = [.. field.Choices().Where(given.Contains)];
        return inOrder.Length > field.Max ? ([], AnswerRule.TooMany) : (inOrder, null);
    }

    /// <summary>The first and last day that may be answered.</summary>
    public static (DateOnly First, DateOnly Last) Days(this FieldDefinition field, DateOnly today) =>
        (field.Min is { } min ? today.AddDays((int)min) : EarliestDay, today.AddDays((int)(field.Max ?? FarthestDay)));
}

/// <summary>What is kept, what is wrong, and the danger question whose answer stops the form.</summary>
public sealed record AnswersRead(Answers Kept, IReadOnlyList<AnswerFault> Faults, FieldDefinition? Stopped)
{
    public bool IsWhole => Faults.Count is 0 && Stopped is null;
}

/// <summary>Without field when the form does not ask it.</summary>
public sealed record AnswerFault(string Key, AnswerRule Rule, FieldDefinition? Field = null);

public enum AnswerRule { UnknownField, Required, NoFile, OneOnly, NotAChoice, TooMany, TooLong, TooShort, NotANumber, NotADate, OutOfRange }
