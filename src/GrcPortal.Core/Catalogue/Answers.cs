namespace GrcPortal.Core.Catalogue;

/// <summary>What was answered to a form, by the key of the field: words as typed, or the keys of the options chosen.</summary>
public sealed record Answers
{
    public static readonly Answers None = new();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<string> Of(string key) => Values.TryGetValue(key, out var values) ? values : [];
}
