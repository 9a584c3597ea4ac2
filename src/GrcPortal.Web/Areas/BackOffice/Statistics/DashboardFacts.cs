using GrcPortal.Core.Organisation;
using GrcPortal.Core.Statistics;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>What the daily figures say of a period, in a few sums.</summary>
public sealed record DashboardFacts(DashboardPeriod Period, IReadOnlyList<Stretch> Stretches, DashboardSums Sums, TownNames Names)
{
    public IReadOnlyList<MomentSum> Over => Sums.Over;

    public IReadOnlyList<CategorySum> ByCategory => Sums.ByCategory;

    public IReadOnlyList<WorkerSum> ByWorker => Sums.ByWorker;

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

public sealed record DashboardSums(IReadOnlyList<MomentSum> Over, IReadOnlyList<CategorySum> ByCategory, IReadOnlyList<WorkerSum> ByWorker)
{
    public int Rows => Over.Count + ByCategory.Count + ByWorker.Count;
}

/// <param name="On">The day, or the first of the month.</param>
public sealed record MomentSum(DateOnly On, Measure Measure, string? Channel, string? Reason, int Count, decimal Sum);

public sealed record CategorySum(Guid? CategoryId, Measure Measure, int Count, decimal Sum);

/// <summary>A crew, a supplier, or both.</summary>
public sealed record WorkerSum(Guid? TeamId, Guid? SupplierId, int Count, decimal Sum);
