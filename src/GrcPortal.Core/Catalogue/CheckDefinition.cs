using System.Text.RegularExpressions;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Catalogue;

/// <summary>What must be mended before a form may be published: citizens only meet forms that can be answered, stored and explained.</summary>
public static partial class CheckDefinition
{
    public const int MostFields = 40, MostOptions = 60, LongestLabel = 200, LongestHint = 500, FarthestDay = 40_000;

    public static IReadOnlyList<DefinitionFault> FaultsOf(FormDefinition form)
    {
        List<DefinitionFault> faults = form.Fields.Count > MostFields ? [new(null, DefinitionRule.TooManyFields)] : [];
        if (form.Fields.Count(field => field.IsFile()) > FileIntake.MostFiles) faults.Add(new(null, DefinitionRule.TooManyFiles));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (!seen.Add(field.Key)) faults.Add(new(field.Key, DefinitionRule.KeyTwice));
            faults.AddRange(Broken(field).Select(rule => new DefinitionFault(field.Key, rule)));
        }
        return faults;
    }

    private static IEnumerable<DefinitionRule> Broken(FieldDefinition field) =>
        Named(field).Concat(Chosen(field)).Concat(Stopping(field)).Concat(Limited(field)).Concat(Justified(field));

    private static IEnumerable<DefinitionRule> Named(FieldDefinition field)
    {
        if (!Key().IsMatch(field.Key)) yield return DefinitionRule.BadKey;
        if (!Enum.IsDefined(field.Type)) yield return DefinitionRule.UnknownType;
        if (string.IsNullOrWhiteSpace(field.Label)) yield return DefinitionRule.NoLabel;
        if (field.Label.Length > LongestLabel || field.Hint?.Length > LongestHint) yield return DefinitionRule.TooLong;
    }

    private static IEnumerable<DefinitionRule> Chosen(FieldDefinition field)
    {
        if (!field.HasOptions())
        {
            if (field.Options.Count > 0) yield return DefinitionRule.OptionsWithoutChoice;
            yield break;
        }
        if (field.Options.Count < 2) yield return DefinitionRule.TooFewOptions;
        if (field.Options.Count > MostOptions) yield return DefinitionRule.TooManyOptions;
        if (field.Options.Any(option => !Key().IsMatch(option.Key))) yield return DefinitionRule.BadOptionKey;
        if (field.Options.Any(option => string.IsNullOrWhiteSpace(option.Label))) yield return DefinitionRule.NoOptionLabel;
        if (field.Options.Any(option => option.Label.Length > LongestLabel)) yield return DefinitionRule.TooLong;
        if (field.Options.DistinctBy(option => option.Key).Count() < field.Options.Count) yield return DefinitionRule.OptionKeyTwice;
    }

    private static IEnumerable<DefinitionRule> Stopping(FieldDefinition field)
    {
        if (field.Type is not FieldType.Stop)
        {
            if (field.Stop is not null) yield return DefinitionRule.StopElsewhere;
            yield break;
        }
        if (field.Stop is not { } stop)
        {
            yield return DefinitionRule.StopMissing;
            yield break;
        }
        if (string.IsNullOrWhiteSpace(stop.Words)) yield return DefinitionRule.StopWithoutWords;
        if (stop.Words.Length > LongestHint) yield return DefinitionRule.TooLong;
        if (stop.Phone is not { } phone || !Phone().IsMatch(phone)) yield return DefinitionRule.StopPhone;
        if (!field.Choices().Contains(stop.When)) yield return DefinitionRule.StopUnknownAnswer;
        if (!field.Required) yield return DefinitionRule.StopOptional;
    }

    private static IEnumerable<DefinitionRule> Limited(FieldDefinition field)
    {
        if (field.Min > field.Max) yield return DefinitionRule.LimitsCrossed;
        var longest = field.Type switch
        {
            FieldType.Text or FieldType.Address => ReadAnswers.LongestLine,
            FieldType.LongText => ReadAnswers.LongestText,
            FieldType.Date => FarthestDay,
            _ => decimal.MaxValue,
        };
        if (field.Max > longest) yield return DefinitionRule.LimitTooHigh;
        if (field.Type is FieldType.Date && field.Min < -FarthestDay) yield return DefinitionRule.LimitTooHigh;
        if (field.Type is FieldType.Text or FieldType.Address or FieldType.LongText && (field.Min < 0 || field.Max < 1)) yield return DefinitionRule.LimitsCrossed;
    }

    /// <summary>GDPR, articles 5(1)(b) and 6: a personal value is asked for a said purpose, on a legal basis.</summary>
    private static IEnumerable<DefinitionRule> Justified(FieldDefinition field)
    {
        if (!field.Personal) yield break;
        if (string.IsNullOrWhiteSpace(field.Purpose)) yield return DefinitionRule.NoPurpose;
        if (string.IsNullOrWhiteSpace(field.LegalBasis)) yield return DefinitionRule.NoLegalBasis;
    }

    [GeneratedRegex("\\A[a-z0-9][a-z0-9-]{0,59}\\z")]
    private static partial Regex Key();

    [GeneratedRegex("\\A[+0-9][0-9 ]{1,19}\\z")]
    private static partial Regex Phone();
}

/// <summary>Of one field; of the whole form without a key.</summary>
public sealed record DefinitionFault(string? Key, DefinitionRule Rule);

public enum DefinitionRule
{
    TooManyFields,
    TooManyFiles,
    KeyTwice,
    BadKey,
    UnknownType,
    NoLabel,
    TooLong,
    TooFewOptions,
    TooManyOptions,
    BadOptionKey,
    NoOptionLabel,
    OptionKeyTwice,
    OptionsWithoutChoice,
    StopMissing,
    StopElsewhere,
    StopWithoutWords,
    StopPhone,
    StopUnknownAnswer,
    StopOptional,
    LimitsCrossed,
    LimitTooHigh,
    NoPurpose,
    NoLegalBasis,
}
