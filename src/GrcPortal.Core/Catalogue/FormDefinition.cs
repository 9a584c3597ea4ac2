namespace GrcPortal.Core.Catalogue;

/// <summary>The fields of a form, in their order.</summary>
public sealed record FormDefinition
{
    public static readonly FormDefinition Empty = new();

    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];
}

/// <summary>One question. A personal one says what for and on which legal basis (RGPD, articles 5 and 6).</summary>
public sealed record FieldDefinition
{
    /// <summary>Its name in the answers: lower-case letters, digits and hyphens; never changes once published.</summary>
    public required string Key { get; init; }
    public required FieldType Type { get; init; }
    public required string Label { get; init; }
    public string? Hint { get; init; }
    public bool Required { get; init; }
    public IReadOnlyList<FieldOption> Options { get; init; } = [];
    public bool Personal { get; init; }
    public string? Purpose { get; init; }
    public string? LegalBasis { get; init; }
    public StopRule? Stop { get; init; }

    /// <summary>Of a number; characters of words, most choices of several, days from today of a date (-30 is a month ago).</summary>
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
}

public sealed record FieldOption(string Key, string Label);

/// <summary>The answer that ends the form, what is said then and the number to call.</summary>
public sealed record StopRule(string When, string Words, string? Phone);

public enum FieldType { Text, LongText, Number, Date, YesNo, Choice, Choices, Address, Photo, Document, Stop }
