namespace GrcPortal.Core.Places;

/// <summary>How many letters two words are apart (added, dropped, changed, swapped with the next), counted no further than asked.</summary>
internal static class EditDistance
{
    /// <summary>Null beyond the limit. With <paramref name="asPrefix"/>, what follows in the known word costs nothing.</summary>
    public static int? Within(int limit, ReadOnlySpan<char> typed, ReadOnlySpan<char> known, bool asPrefix = false)
    {
        if (typed.Length - known.Length > limit || (!asPrefix && known.Length - typed.Length > limit)) return null;
        if (known.Length > typed.Length + limit) known = known[..(typed.Length + limit)];

        // The row ends in what a prefix of any length costs.
        Span<int> before = stackalloc int[known.Length + 1], row = stackalloc int[known.Length + 1], next = stackalloc int[known.Length + 1];
        for (var j = 0; j <= known.Length; j++) row[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            next[0] = i;
            var best = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var cost = typed[i - 1] == known[j - 1] ? 0 : 1;
                next[j] = Math.Min(Math.Min(row[j] + 1, next[j - 1] + 1), row[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1]) next[j] = Math.Min(next[j], before[j - 2] + 1);
                best = Math.Min(best, next[j]);
            }
            if (best > limit) return null;
            row.CopyTo(before);
            next.CopyTo(row);
        }
        var distance = row[known.Length];
        if (asPrefix)
        {
            foreach (var cost in row) distance = Math.Min(distance, cost);
        }
        return distance <= limit ? distance : null;
    }
}
