using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Interventions;

/// <summary>
/// Shares cents over the demands of an intervention: each gets its part rounded down, and the cents left go one by one to the largest
/// remainders, the first listed before the others. The shares always sum to the amount.
/// </summary>
public static class CostSharing
{
    public static IReadOnlyList<long> Equally(long cents, int demands) => ByWeight(cents, [.. Enumerable.Repeat(1, demands)]);

    /// <summary>Nothing weighs less than one: a demand that takes no part in the cost is not served.</summary>
    public static IReadOnlyList<long> ByWeight(long cents, IReadOnlyList<int> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cents);
        if (weights.Count is 0) return [];
        if (weights.Any(weight => weight < 1)) throw new RuleBrokenException("CostSharing.Weights");
        var sum = weights.Sum(weight => (long)weight);

        var shares = weights.Select(weight => (long)((Int128)cents * weight / sum)).ToArray();
        var byRemainder = Enumerable.Range(0, weights.Count).OrderByDescending(i => (Int128)cents * weights[i] % sum).ThenBy(i => i);
        foreach (var i in byRemainder.Take((int)(cents - shares.Sum()))) shares[i]++;
        return shares;
    }
}
