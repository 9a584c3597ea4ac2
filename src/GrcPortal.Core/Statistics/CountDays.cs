using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Statistics;

/// <summary>
/// Counts days of the tenant's zone, a month's at most replaced as a whole in one transaction: done twice it changes nothing, killed
/// halfway it goes on where it was.
/// </summary>
public sealed class CountDays(GrcDbContext db, CurrentTenant tenant, TimeProvider clock)
{
    /// <summary>A date typed a century wrong is not worth a century of counting.</summary>
    private const int MostYears = 10;
    private const int MostAtOnce = 31;

    public DateOnly Today => tenant.Info.DayOf(clock.GetUtcNow());

    public async Task RunAsync(IEnumerable<DateOnly> days, CancellationToken ct)
    {
        foreach (var (first, last) in Stretches(days))
        {
            ct.ThrowIfCancellationRequested();
            await DailyCounts.ReplaceAsync(db, new(first, last, tenant.Info.StartOf(first), tenant.Info.StartOf(last.AddDays(1)), Today, tenant.Info.TimeZone), clock.GetUtcNow(), ct);
        }
    }

    /// <summary>Days since the first that has anything, which nobody has counted yet, or not as they are counted now: all of them in a town that was just restored.</summary>
    public async Task<IReadOnlyList<DateOnly>> NeverCountedAsync(CancellationToken ct)
    {
        if (await FirstDayAsync(ct) is not { } first) return [];
        var earliest = Today.AddYears(-MostYears);
        if (first < earliest) first = earliest;
        var counted = (await db.CountedDays.Where(day => day.Day >= first && day.Way == CountedDay.NewestWay).Select(day => day.Day).ToListAsync(ct)).ToHashSet();
        return [.. Until(Today, first).Where(day => !counted.Contains(day))];
    }

    /// <summary>Days on which a demand that moved in the last days is counted: its reopening takes it off the day it was closed, another promise off the day of the first.</summary>
    public async Task<IReadOnlyList<DateOnly>> TouchedInTheLastAsync(int days, CancellationToken ct) =>
        [.. (await DailyCounts.TouchedSinceAsync(db, clock.GetUtcNow().AddDays(-days), tenant.Info.TimeZone, ct)).Where(day => day <= Today)];

    public static IEnumerable<DateOnly> Until(DateOnly last, DateOnly first)
    {
        for (var day = first; day <= last; day = day.AddDays(1)) yield return day;
    }

    private async Task<DateOnly?> FirstDayAsync(CancellationToken ct)
    {
        var received = await db.Requests.MinAsync(request => (DateTimeOffset?)request.ReceivedAt, ct);
        var worked = await db.TimeEntries.MinAsync(entry => (DateOnly?)entry.WorkedOn, ct);
        var bought = await db.Purchases.MinAsync(purchase => (DateOnly?)purchase.On, ct);
        return new[] { received is { } at ? tenant.Info.DayOf(at) : null, worked, bought }.Min();
    }

    /// <summary>The first days that follow each other, then the next.</summary>
    private static IEnumerable<(DateOnly First, DateOnly Last)> Stretches(IEnumerable<DateOnly> days)
    {
        (DateOnly First, DateOnly Last)? stretch = null;
        foreach (var day in days.Distinct().Order())
        {
            if (stretch is { } known && day == known.Last.AddDays(1) && day.DayNumber - known.First.DayNumber < MostAtOnce)
            {
                stretch = (known.First, day);
                continue;
            }
            if (stretch is { } whole) yield return whole;
            stretch = (day, day);
        }
        if (stretch is { } rest) yield return rest;
    }
}
