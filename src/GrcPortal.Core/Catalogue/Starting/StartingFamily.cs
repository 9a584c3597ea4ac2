namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>A family of the catalogue that an authority starts with.</summary>
internal sealed record StartingFamily(string Code, string Slug, string Name, string Summary, string Department)
{
    public required IReadOnlyList<StartingCategory> Categories { get; init; }
}

/// <summary>A category as it starts: words, delays, competence and own fields.</summary>
internal sealed record StartingCategory(string Code, string Slug, string Name, string Summary, Target TakeOn, Target Resolve)
{
    /// <summary>The family's own when it says none.</summary>
    public string? Department { get; init; }
    public required string Keywords { get; init; }
    public RequestType Type { get; init; }
    public PlaceRule Place { get; init; }
    public CategoryVisibility Visibility { get; init; }
    public Competence Competence { get; init; } = Competence.Commune;

    /// <summary>Open in every kind of authority: its own business, or delegated to it as often as not.</summary>
    public bool IsEveryones { get; init; }

    public bool AnswerRequired { get; init; }
    public string? EmergencyNumber { get; init; }
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];
}
