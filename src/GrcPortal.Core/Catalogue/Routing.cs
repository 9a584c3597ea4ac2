namespace GrcPortal.Core.Catalogue;

/// <summary>Which rule gives a new demand its department and crew. Pure: the screens that try the rules ask the same question.</summary>
public static class Routing
{
    /// <summary>The first by rank of those that fit; none, and the category's own department has it.</summary>
    public static RoutingRule? Pick(IReadOnlyList<RoutingRule> rules, Category category, Guid? sectorId) =>
        Ranking.InOrder(rules.Where(rule => Fits(rule, category.Id, category.ParentId, sectorId))).FirstOrDefault();

    /// <summary>The rule before it that leaves it nothing: it would never be reached.</summary>
    public static RoutingRule? Hidden(IReadOnlyList<RoutingRule> rules, RoutingRule one, IReadOnlyDictionary<Guid, Guid?> families) =>
        Ranking.InOrder(rules).TakeWhile(rule => rule != one).FirstOrDefault(rule =>
            (rule.CategoryId is null || one.CategoryId is { } category && (rule.CategoryId == category || rule.CategoryId == families.GetValueOrDefault(category)))
            && (rule.SectorId is null || rule.SectorId == one.SectorId));

    private static bool Fits(RoutingRule rule, Guid category, Guid? family, Guid? sector) =>
        (rule.CategoryId is null || rule.CategoryId == category || rule.CategoryId == family) && (rule.SectorId is null || rule.SectorId == sector);
}
