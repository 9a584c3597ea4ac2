namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>How far back the dashboard looks, in the order of its list.</summary>
public enum DashboardPeriod { TwelveWeeks, SixMonths, TwelveMonths, TwoYears }

/// <summary>A week or a month, its two ends included.</summary>
public readonly record struct Stretch(DateOnly First, DateOnly Last);

public static class DashboardPeriods
{
    public const DashboardPeriod Usual = DashboardPeriod.SixMonths;

    private static readonly (DashboardPeriod Period, string Slug)[] Slugs =
    [
        (DashboardPeriod.TwelveWeeks, "12-semaines"),
        (DashboardPeriod.SixMonths, "6-mois"),
        (DashboardPeriod.TwelveMonths, "12-mois"),
        (DashboardPeriod.TwoYears, "24-mois"),
    ];

    public static string Slug(this DashboardPeriod period) => Slugs.Single(pair => pair.Period == period).Slug;

    /// <summary>The usual one when the address names none of ours.</summary>
    public static DashboardPeriod Parse(string? slug) => Slugs.Where(pair => pair.Slug == slug).Select(pair => (DashboardPeriod?)pair.Period).SingleOrDefault() ?? Usual;

    public static bool IsByWeek(this DashboardPeriod period) => period is DashboardPeriod.TwelveWeeks;

    /// <summary>Its weeks, from a Monday, or its months, from a first; the last is today's, not over yet.</summary>
    public static IReadOnlyList<Stretch> Stretches(this DashboardPeriod period, DateOnly today)
    {
        if (period.IsByWeek())
        {
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
            return [.. Enumerable.Range(-11, 12).Select(week => new Stretch(monday.AddDays(7 * week), monday.AddDays(7 * week + 6)))];
        }
        var months = period switch { DashboardPeriod.SixMonths => 6, DashboardPeriod.TwelveMonths => 12, _ => 24 };
        var first = new DateOnly(today.Year, today.Month, 1);
        return [.. Enumerable.Range(1 - months, months).Select(month => new Stretch(first.AddMonths(month), first.AddMonths(month + 1).AddDays(-1)))];
    }
}
