using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.Admin.Forms.Questions;

/// <summary>A question as it is written: answers one a line, limits as words. It becomes a <see cref="FieldDefinition"/>.</summary>
public sealed class QuestionForm
{
    public FieldType Type { get; set; }

    [Required(ErrorMessage = "Required.QuestionLabel"), StringLength(CheckDefinition.LongestLabel)]
    public string Label { get; set; } = "";

    [StringLength(CheckDefinition.LongestHint)]
    public string? Hint { get; set; }
    public bool Required { get; set; }

    /// <summary>One a line.</summary>
    [StringLength(6000)]
    public string? Options { get; set; }

    [StringLength(20)]
    public string? Min { get; set; }

    [StringLength(20)]
    public string? Max { get; set; }

    /// <summary>In the words of the answer.</summary>
    [StringLength(CheckDefinition.LongestLabel)]
    public string? StopWhen { get; set; }

    [StringLength(CheckDefinition.LongestHint)]
    public string? StopWords { get; set; }

    [StringLength(20), RegularExpression("[+0-9][0-9 ]{1,19}", ErrorMessage = "EmergencyNumber")]
    public string? StopPhone { get; set; }
    public bool Personal { get; set; }

    [StringLength(200)]
    public string? Purpose { get; set; }

    [StringLength(80)]
    public string? LegalBasis { get; set; }

    /// <summary>The question its author had before him; none for a new one.</summary>
    [StringLength(40)]
    public string? Seen { get; set; }

    [BindNever, ValidateNever]
    public string Category { get; set; } = "";

    public bool IsNew => Seen is null;

    public bool HasOptions => Type is FieldType.Choice or FieldType.Choices or FieldType.Stop;

    public bool HasLimits => Type is FieldType.Number or FieldType.Text or FieldType.LongText or FieldType.Date;

    public static QuestionForm Of(FieldDefinition field, Func<string, string> yesOrNo) => new()
    {
        Type = field.Type,
        Label = field.Label,
        Hint = field.Hint,
        Required = field.Required,
        Options = string.Join('\n', field.Options.Select(option => option.Label)),
        Min = field.Min?.ToString(CultureInfo.CurrentCulture),
        Max = field.Max?.ToString(CultureInfo.CurrentCulture),
        StopWhen = field.Stop is { } stop ? field.Options.FirstOrDefault(option => option.Key == stop.When)?.Label ?? yesOrNo(stop.When) : null,
        StopWords = field.Stop?.Words,
        StopPhone = field.Stop?.Phone,
        Personal = field.Personal,
        Purpose = field.Purpose,
        LegalBasis = field.LegalBasis,
        Seen = field.Print(),
    };

    /// <summary>An answer that was there keeps its key.</summary>
    public FieldDefinition ToField(string key, FieldDefinition? former, Func<string, string?> yesOrNo)
    {
        var options = HasOptions ? OptionsOf(former) : [];
        var stops = PlainWords.Slug(StopWhen ?? "");
        return new()
        {
            Key = key,
            Type = Type,
            Label = TidyText.Of(Label)!,
            Hint = TidyText.Of(Hint),
            Required = Required || Type is FieldType.Stop,
            Options = options,
            Min = HasLimits ? Number(Min) : null,
            Max = HasLimits ? Number(Max) : null,
            Stop = Type is FieldType.Stop
                ? new(options.FirstOrDefault(option => PlainWords.Slug(option.Label) == stops)?.Key ?? yesOrNo(stops) ?? stops, TidyText.Of(StopWords) ?? "", TidyText.Of(StopPhone))
                : null,
            Personal = Personal,
            Purpose = Personal ? TidyText.Of(Purpose) : null,
            LegalBasis = Personal ? TidyText.Of(LegalBasis) : null,
        };
    }

    public static decimal? Number(string? typed) =>
        decimal.TryParse((typed ?? "").Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private List<FieldOption> OptionsOf(FieldDefinition? former)
    {
        List<FieldOption> options = [];
        foreach (var label in (Options ?? "").Split('\n').Select(TidyText.Of).OfType<string>())
        {
            var slug = PlainWords.Slug(label) is { Length: > 0 } words ? words : "reponse";
            var key = former?.Options.FirstOrDefault(option => option.Label == label)?.Key
                ?? Enumerable.Range(1, options.Count + 1).Select(n => n is 1 ? slug : $"{slug[..Math.Min(slug.Length, 56)]}-{n}").First(free => !options.Exists(option => option.Key == free));
            options.Add(new(key, label));
        }
        return options;
    }
}
