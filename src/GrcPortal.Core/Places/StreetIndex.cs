namespace GrcPortal.Core.Places;

/// <summary>A town's streets in memory, matched by the beginnings of their words and forgiving typing errors.</summary>
public sealed class StreetIndex
{
    private readonly IReadOnlyList<KnownStreet> _streets;
    private readonly string[] _words;
    private readonly (int[] Name, int[] Commune)[] _wordsOf;

    public StreetIndex(IReadOnlyList<KnownStreet> streets)
    {
        _streets = streets;
        HasSeveralCommunes = streets.Select(street => street.CommuneName).Distinct().Skip(1).Any();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _wordsOf = [.. streets.Select(street => (Numbers(street.Name), Numbers(street.CommuneName)))];
        _words = [.. numbers.OrderBy(word => word.Value).Select(word => word.Key)];

        int[] Numbers(string text) => [.. StreetKey.Words(text).Distinct().Select(word => numbers.TryGetValue(word, out var known) ? known : numbers[word] = numbers.Count)];
    }

    /// <summary>Then a street's name alone does not say which it is.</summary>
    public bool HasSeveralCommunes { get; }

    /// <summary>The likeliest first; each word typed must be found, in the street's name or its commune's.</summary>
    public IReadOnlyList<StreetMatch> Match(IReadOnlyList<string> typed, int most)
    {
        if (typed.Count is 0 || !typed.Any(word => word.Length > 1)) return [];
        var costs = typed.Select(CostsOf).ToArray();
        var kinds = typed.Select(StreetKey.IsKind).ToArray();
        var found = new PriorityQueue<StreetMatch, StreetMatch>(most + 1, LeastLikelyFirst);
        for (var at = 0; at < _streets.Count; at++)
        {
            if (Cost(costs, kinds, _wordsOf[at]) is not { } cost) continue;
            var match = new StreetMatch(_streets[at], cost);
            found.Enqueue(match, match);
            if (found.Count > most) found.Dequeue();
        }
        return [.. found.UnorderedItems.Select(item => item.Element).OrderDescending(LeastLikelyFirst)];
    }

    private static readonly Comparer<StreetMatch> LeastLikelyFirst = Comparer<StreetMatch>.Create((a, b) =>
        b.Cost.CompareTo(a.Cost) is not 0 and var byCost ? byCost
        : string.CompareOrdinal(b.Street.Name, a.Street.Name) is not 0 and var byName ? byName
        : string.CompareOrdinal(b.Street.CommuneName, a.Street.CommuneName));

    private static double? Cost(double[][] costs, bool[] kinds, (int[] Name, int[] Commune) street)
    {
        var (sum, named) = (0d, false);
        for (var word = 0; word < costs.Length; word++)
        {
            var (name, commune) = (Least(costs[word], street.Name), Least(costs[word], street.Commune) + 0.5);
            if (name <= commune && !double.IsPositiveInfinity(name))
            {
                sum += name;
                named |= !kinds[word];
            }
            else if (!double.IsPositiveInfinity(commune)) sum += commune;
            else if (kinds[word]) sum += 1.5;
            else return null;
        }
        if (!named) return null;
        return sum + 0.05 * Math.Max(0, street.Name.Length - costs.Length);   // what was not typed makes it a little less likely
    }

    private static double Least(double[] costs, int[] words)
    {
        var least = double.PositiveInfinity;
        foreach (var word in words) least = Math.Min(least, costs[word]);
        return least;
    }

    /// <summary>Of one typed word against every word there is: the same, its beginning, or so many letters apart.</summary>
    private double[] CostsOf(string typed)
    {
        var costs = new double[_words.Length];
        var limit = typed.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        for (var at = 0; at < _words.Length; at++) costs[at] = CostOf(typed, _words[at], limit);
        return costs;
    }

    private static double CostOf(string typed, string known, int limit)
    {
        if (typed == known) return 0;
        if (known.StartsWith(typed, StringComparison.Ordinal)) return 0.25;
        if (limit is 0) return double.PositiveInfinity;
        if (EditDistance.Within(limit, typed, known) is { } whole) return whole;
        return EditDistance.Within(limit, typed, known, asPrefix: true) is { } prefix ? prefix + 0.25 : double.PositiveInfinity;
    }
}

/// <summary>A street of the import that is live, as it stays in memory.</summary>
public sealed record KnownStreet(Guid Id, string Name, string CommuneName, GeoPoint At);

public sealed record StreetMatch(KnownStreet Street, double Cost)
{
    /// <summary>Nothing had to be forgiven but what was left out at the end of a word.</summary>
    public bool IsSure => Cost < 0.5;
}
