namespace GrcPortal.Core.Catalogue;

/// <summary>
/// Finds categories by everyday words: accents, plurals, feminines and a typing error or two do not matter, and a rare word
/// weighs more than a common one. In memory, since an authority has tens of categories, hundreds at most.
/// </summary>
public sealed class CategorySearch
{
    public const int LongestQuery = 100;

    private const int MostResults = 12, MostWords = 8, ShortestPrefix = 3;

    /// <summary>A result worth less than this part of the best one is noise.</summary>
    private const double Worth = 0.4;

    private static readonly HashSet<string> Idle =
    [
        .. "a ai ait as au aux avec c ca ce ces cet cette chez comme d dans de depuis des devant du elle en est et etre fait faire il ils j je l la le les leur lui m ma mais mes moi mon n ne nos notre nous on ont ou par pas plus pour qu que qui s sa se ses si son sont sur t ta te tes toi ton tout tres tu un une vers vos votre vous y".Split(' '),
    ];

    private readonly IReadOnlyList<Entry> _entries;

    public CategorySearch(IEnumerable<SearchableCategory> categories) => _entries = [.. categories.Select(Entry.Of)];

    /// <summary>The slugs found, the best first.</summary>
    public IReadOnlyList<string> Find(string? typed)
    {
        var query = PlainWords.Of(typed is { Length: > LongestQuery } ? typed[..LongestQuery] : typed)
            .Where(word => !Idle.Contains(word)).Select(Root).Distinct().Take(MostWords).ToList();
        var scores = new double[_entries.Count];
        foreach (var word in query)
        {
            var near = _entries.Select(entry => entry.Nearness(word)).ToArray();
            var rarity = Math.Log(1 + (double)near.Length / Math.Max(1, near.Count(nearness => nearness > 0)));
            for (var at = 0; at < near.Length; at++) scores[at] += near[at] * rarity;
        }
        var best = scores.DefaultIfEmpty().Max();
        return
        [
            .. _entries.Select((entry, at) => (entry.Slug, Score: scores[at])).Where(found => found.Score > 0 && found.Score >= best * Worth)
                .OrderByDescending(found => found.Score).Take(MostResults).Select(found => found.Slug),
        ];
    }

    /// <summary>What plural and feminine share: « animaux » and « animal », « cassées » and « cassé ».</summary>
    private static string Root(string word)
    {
        if (word.Length < 4) return word;
        if (word.EndsWith("aux", StringComparison.Ordinal) && !word.EndsWith("eaux", StringComparison.Ordinal)) return word[..^3] + "al";
        var root = word.TrimEnd('s', 'x').TrimEnd('e');
        return root.Length < 3 ? word : root;
    }

    private sealed record Entry(string Slug, IReadOnlyList<(string Word, double Weight)> Words)
    {
        public static Entry Of(SearchableCategory category) => new(category.Slug,
        [
            .. new[] { (category.Name, 10.0), (category.Keywords, 9.0), (category.Family, 5.0), (category.Summary, 4.0) }
                .SelectMany(text => PlainWords.Of(text.Item1).Where(word => !Idle.Contains(word)).Select(word => (Word: Root(word), Weight: text.Item2)))
                .GroupBy(word => word.Word).Select(same => (same.Key, same.Max(word => word.Weight))),
        ]);

        public double Nearness(string word) => Words.Select(known => known.Weight * Alike(known.Word, word)).DefaultIfEmpty().Max();
    }

    private static double Alike(string known, string typed)
    {
        if (known == typed) return 1;
        if (typed.Length >= ShortestPrefix && known.StartsWith(typed, StringComparison.Ordinal)) return 0.7;
        var slips = typed.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        return slips > 0 && known[0] == typed[0] && Math.Abs(known.Length - typed.Length) <= slips && Slips(known, typed) <= slips ? 0.5 : 0;
    }

    /// <summary>Letters added, dropped, replaced or swapped with their neighbour (optimal string alignment).</summary>
    private static int Slips(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[one.Length, other.Length];
    }
}

public sealed record SearchableCategory(string Slug, string Name, string Family, string? Keywords, string Summary);
