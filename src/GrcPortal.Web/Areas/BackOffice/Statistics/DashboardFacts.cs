using GrcPortal.Core.Organisation;
using GrcPortal.Core.Statistics;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>What the daily figures say of a period, in a few sums.</summary>
public sealed record DashboardFacts(DashboardPeriod Period, IReadOnlyList<Stretch> Stretches, DashboardSums Sums, TownNames Names)
{
    public IReadOnlyList<MomentSum> Over => Sums.Over;

    public IReadOnlyList<CategorySum> ByCategory => Sums.ByCategory;

    public IReadOnlyList<DelaySum> Delays => Sums.Delays;

    /// <summary>The department chosen, when there is one and the agent may read its figures.</summary>
    public Guid? DepartmentId { get; init; }

    public IReadOnlyList<TownName> Departments { get; init; } = [];

    public DateOnly First => Stretches[0].First;

    public DateOnly Last => Stretches[^1].Last;

    public bool IsEmpty => Over.Count is 0 && ByCategory.Count is 0;

    public int Count(Measure measure) => Over.Where(sum => sum.Measure == measure).Sum(sum => sum.Count);

    public decimal Sum(Measure measure) => Over.Where(sum => sum.Measure == measure).Sum(sum => sum.Sum);

    /// <summary>Null when nothing was measured: no delay is not a delay of none.</summary>
    public decimal? Mean(Measure measure) => Count(measure) is > 0 and var count ? Sum(measure) / count : null;

    /// <summary>In hundredths.</summary>
    public static decimal? Share(int part, int whole) => whole > 0 ? 100m * part / whole : null;

    public IEnumerable<MomentSum> In(Stretch stretch, Measure measure) =>
        Over.Where(sum => sum.Measure == measure && sum.On >= stretch.First && sum.On <= stretch.Last);
}

public sealed record DashboardSums(IReadOnlyList<MomentSum> Over, IReadOnlyList<CategorySum> ByCategory, IReadOnlyList<DelaySum> Delays) : IFigureAnswer
{
    public int Rows => Over.Count + ByCategory.Count + Delays.Count;
}

/// <param name="On">The day, or the first of the month.</param>
public sealed record MomentSum(DateOnly On, Measure Measure, string? Channel, string? Reason, int Count, decimal Sum);

public sealed record CategorySum(Guid? CategoryId, Measure Measure, int Count, decimal Sum);

/// <summary>Demands resolved, and the days they took.</summary>
public sealed record DelaySum(Guid? DepartmentId, Guid? TeamId, Guid? SupplierId, Guid? SectorId, string? Channel, int Count, decimal Sum);
