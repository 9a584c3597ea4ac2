using System.Collections.Frozen;
using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Statistics;

/// <summary>How long each type of demand really took in the last year, from daily figures alone: summed once, until days are counted again.</summary>
public sealed class ReadRealDelays(GrcDbContext db, CurrentTenant tenant, TownMemory memory, FigureMemory figures, TimeProvider clock)
{
    public async Task<RealDelays> RunAsync(CancellationToken ct)
    {
        var counted = await memory.ReadAsync(tenant.Id, async () => new Counted(await db.CountedDays.MaxAsync(day => (DateTimeOffset?)day.At, ct)));
        var since = tenant.Info.DayOf(clock.GetUtcNow()).AddYears(-1);
        return await figures.ReadAsync(new RealDelaysQuestion(tenant.Id, counted.At, since), () => ReadAsync(since, ct));
    }

    private async Task<RealDelays> ReadAsync(DateOnly since, CancellationToken ct)
    {
        var rows = await db.DailyFigures.Where(figure => figure.Measure == Measure.Took && figure.Day >= since && figure.CategoryId != null)
            .GroupBy(figure => new { figure.CategoryId, Days = figure.Sum / figure.Count })
            .Select(group => new { group.Key.CategoryId, group.Key.Days, Count = group.Sum(figure => figure.Count) }).ToListAsync(ct);
        return new(rows.GroupBy(row => row.CategoryId!.Value)
            .Select(category => (category.Key, Delay: RealDelay.Of([.. category.Select(row => ((int)row.Days, row.Count))])))
            .Where(category => category.Delay is not null).ToFrozenDictionary(category => category.Key, category => category.Delay!));
    }

    private sealed record Counted(DateTimeOffset? At);
}

public sealed record RealDelaysQuestion(int TenantId, DateTimeOffset? CountedAt, DateOnly Since) : FigureQuestion<RealDelays>(TenantId, CountedAt);

public sealed class RealDelays(FrozenDictionary<Guid, RealDelay> byCategory) : IFigureAnswer
{
    public int Rows => byCategory.Count;

    /// <summary>Null when too few were dealt with to say anything.</summary>
    public RealDelay? Of(Guid categoryId) => byCategory.GetValueOrDefault(categoryId);
}

/// <summary>In days: one in two took no longer than the median, nine in ten no longer than the ninth decile.</summary>
public sealed record RealDelay(int Count, int Median, int NinthDecile)
{
    /// <summary>Fewer say nothing, and might say something of somebody.</summary>
    public const int Fewest = 10;

    public static RealDelay? Of(IReadOnlyCollection<(int Days, int Count)> taken)
    {
        var count = taken.Sum(one => one.Count);
        return count < Fewest ? null : new(count, Within(taken, count, 5), Within(taken, count, 9));
    }

    /// <summary>The least number of days within which so many tenths of them were done.</summary>
    private static int Within(IEnumerable<(int Days, int Count)> taken, int count, int tenths)
    {
        var done = 0;
        foreach (var (days, some) in taken.OrderBy(one => one.Days))
        {
            done += some;
            if (10 * done >= tenths * count) return days;
        }
        throw new ArgumentException("More were done than there are.", nameof(count));
    }
}
