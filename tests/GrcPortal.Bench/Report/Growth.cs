namespace GrcPortal.Bench.Report;

/// <summary>A page must stay what it was as demands gather: its throughput at the largest size as a part of that at the smallest, each against the yardstick of its own run.</summary>
internal static class Growth
{
    public static IEnumerable<Figure> Of(IReadOnlyList<Figure> figures) =>
        from figure in figures
        where figure is { Ratio: not null, Connections: 8 }
        group figure by figure.Name into sizes
        let ordered = sizes.OrderBy(figure => figure.Scale).ToList()
        where ordered.Count > 1
        select Figure.Of(Lines.Growth(sizes.Key), ordered[^1].Scale, ordered[^1].Ratio!.Value / ordered[0].Ratio!.Value, "×");
}
