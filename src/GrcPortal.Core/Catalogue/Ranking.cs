namespace GrcPortal.Core.Catalogue;

/// <summary>Stands at a place of a list that people order by hand.</summary>
public interface IRanked
{
    Guid Id { get; }

    int Rank { get; set; }
}

/// <summary>The order of a list: one step up or down at a time.</summary>
public static class Ranking
{
    /// <summary>Steps past its neighbour, and numbers the list afresh; at either end it stays. False when it is not in the list.</summary>
    public static bool Move(IReadOnlyList<IRanked> list, Guid id, bool up)
    {
        var ordered = InOrder(list).ToList();
        var at = ordered.FindIndex(one => one.Id == id);
        if (at < 0) return false;
        var to = up ? at - 1 : at + 1;
        if (to >= 0 && to < ordered.Count) (ordered[at], ordered[to]) = (ordered[to], ordered[at]);
        for (var i = 0; i < ordered.Count; i++) ordered[i].Rank = i + 1;
        return true;
    }

    public static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> list) where T : IRanked => list.OrderBy(one => one.Rank).ThenBy(one => one.Id);

    /// <summary>The rank of one that is added: behind all the others.</summary>
    public static int Last(IEnumerable<IRanked> list) => list.Select(one => one.Rank).DefaultIfEmpty().Max() + 1;
}
