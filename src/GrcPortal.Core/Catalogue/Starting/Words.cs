namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>The vocabulary that the starting families are written in.</summary>
internal static class Words
{
    private const string DefaultEmergency = "112";

    public static Target Days(int amount) => new(amount, TargetUnit.WorkingDays);

    public static Target Hours(int amount) => new(amount, TargetUnit.Hours);

    public static Target CalendarDays(int amount) => new(amount, TargetUnit.CalendarDays);

    /// <summary>Something seen in the street, public by default.</summary>
    public static StartingCategory Report(string code, string slug, string name, string summary, Target takeOn, Target resolve, string keywords, params FieldDefinition[] fields) =>
        new(code, slug, name, summary, takeOn, resolve)
        {
            Keywords = keywords,
            Type = RequestType.Report,
            Place = PlaceRule.Required,
            Visibility = CategoryVisibility.Public,
            Fields = fields,
        };

    /// <summary>Something asked of the authority for oneself: private, most often without a place.</summary>
    public static StartingCategory Procedure(string code, string slug, string name, string summary, Target takeOn, Target resolve, string keywords, params FieldDefinition[] fields) =>
        new(code, slug, name, summary, takeOn, resolve)
        {
            Keywords = keywords,
            Type = RequestType.Administrative,
            Place = PlaceRule.None,
            Visibility = CategoryVisibility.Private,
            Fields = fields,
        };

    public static FieldDefinition Text(string key, string label, string? hint = null) => Field(key, FieldType.Text, label, hint);

    public static FieldDefinition LongText(string key, string label, string? hint = null) => Field(key, FieldType.LongText, label, hint);

    public static FieldDefinition Number(string key, string label, int min, int max, string? hint = null) => Field(key, FieldType.Number, label, hint) with { Min = min, Max = max };

    /// <summary>A day of the past: at most so many days ago.</summary>
    public static FieldDefinition Since(string key, string label, int days = 3650) => Field(key, FieldType.Date, label) with { Min = -days, Max = 0 };

    /// <summary>A day to come: at most in so many days.</summary>
    public static FieldDefinition Coming(string key, string label, int days = 730) => Field(key, FieldType.Date, label) with { Min = 0, Max = days };

    public static FieldDefinition Birthday(string key, string label) => Field(key, FieldType.Date, label) with { Min = -40_000, Max = 300 };

    public static FieldDefinition YesNo(string key, string label, string? hint = null) => Field(key, FieldType.YesNo, label, hint);

    public static FieldDefinition Choice(string key, string label, params string[] options) => Field(key, FieldType.Choice, label) with { Options = Named(options) };

    public static FieldDefinition Choices(string key, string label, params string[] options) => Field(key, FieldType.Choices, label) with { Options = Named(options) };

    public static FieldDefinition Address(string key, string label, string? hint = null) => Field(key, FieldType.Address, label, hint);

    public static FieldDefinition Photo(string key, string label, string? hint = null) => Field(key, FieldType.Photo, label, hint);

    public static FieldDefinition Document(string key, string label, string? hint = null) => Field(key, FieldType.Document, label, hint);

    /// <summary>A yes stops the form: a demand would come too late.</summary>
    public static FieldDefinition Danger(string key, string label, string words, string phone = DefaultEmergency) => Field(key, FieldType.Stop, label) with
    {
        Required = true,
        Stop = new(FieldTypes.Yes, words, phone),
    };

    public static FieldDefinition Compulsory(this FieldDefinition field) => field with { Required = true };

    public static FieldDefinition About(this FieldDefinition field, string purpose, string basis = LegalBases.PublicTask) => field with { Personal = true, Purpose = purpose, LegalBasis = basis };

    private static FieldDefinition Field(string key, FieldType type, string label, string? hint = null) => new() { Key = key, Type = type, Label = label, Hint = hint };

    private static IReadOnlyList<FieldOption> Named(string[] labels) => [.. labels.Select(label => new FieldOption(PlainWords.Slug(label), label))];
}
