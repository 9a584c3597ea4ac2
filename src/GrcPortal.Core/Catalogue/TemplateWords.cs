using System.Text.RegularExpressions;

namespace GrcPortal.Core.Catalogue;

/// <summary>What a reply template leaves to be filled in: {numero}, {categorie}, {nom}, {date_promise}.</summary>
public static partial class TemplateWords
{
    public const string Number = "numero", Category = "categorie", Name = "nom", PromisedOn = "date_promise";

    public static readonly IReadOnlyList<string> Known = [Number, Category, Name, PromisedOn];

    /// <summary>What is not known leaves no gap: « Bonjour {nom}, » becomes « Bonjour, ».</summary>
    public static string Fill(string body, IReadOnlyDictionary<string, string?> values) => Place().Replace(body, place =>
        !values.TryGetValue(place.Groups["name"].Value, out var value) ? place.Value
        : string.IsNullOrWhiteSpace(value) ? ""
        : place.Groups["space"].Value + value);

    public static IEnumerable<string> Unknown(string body) => Place().Matches(body).Select(place => place.Groups["name"].Value).Except(Known);

    [GeneratedRegex(@"(?<space>[ \u00a0\u202f]?)\{(?<name>[A-Za-z_]+)\}")]
    private static partial Regex Place();
}
