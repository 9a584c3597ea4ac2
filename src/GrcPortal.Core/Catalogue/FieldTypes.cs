namespace GrcPortal.Core.Catalogue;

/// <summary>What the type of a field means for its answers.</summary>
public static class FieldTypes
{
    public const string Yes = "yes", No = "no";

    private static readonly string[] YesOrNo = [Yes, No];

    /// <summary>Answered by a file of the demand, not by words.</summary>
    public static bool IsFile(this FieldDefinition field) => field.Type is FieldType.Photo or FieldType.Document;

    /// <summary>Whether a file of that key answers one of its questions.</summary>
    public static bool AsksFile(this FormDefinition? form, string? key) => form?.Fields.Any(field => field.Key == key && field.IsFile()) is true;

    public static bool HasOptions(this FieldDefinition field) =>
        field.Type is FieldType.Choice or FieldType.Choices || (field.Type is FieldType.Stop && field.Options.Count > 0);

    /// <summary>The keys that may be answered; a danger question without options is asked as yes or no.</summary>
    public static IEnumerable<string> Choices(this FieldDefinition field) => field.HasOptions() ? field.Options.Select(option => option.Key)
        : field.Type is FieldType.YesNo or FieldType.Stop ? YesOrNo
        : [];
}
