using System.Globalization;

namespace GrcPortal.Core.Interventions;

/// <summary>A week from Monday to Sunday, numbered as in ISO 8601: 2026-W48.</summary>
public readonly record struct IsoWeek
{
    private IsoWeek(DateOnly monday) => Monday = monday;

    public DateOnly Monday { get; }

    public DateOnly Sunday => Monday.AddDays(6);

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, 7).Select(Monday.AddDays);

    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(default));

    /// <summary>The year of its Thursday, which is not always its Monday's.</summary>
    public int Year => ISOWeek.GetYear(Monday.ToDateTime(default));

    public IsoWeek Next => new(Monday.AddDays(7));

    public IsoWeek Previous => new(Monday.AddDays(-7));

    public static IsoWeek Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>Null for what names no week of the years 2000 to 2199.</summary>
    public static IsoWeek? Parse(string? text) =>
        text?.Split("-W") is [{ Length: 4 } year, { Length: 2 } week]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 2000 and < 2200
        && int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && w >= 1 && w <= ISOWeek.GetWeeksInYear(y)
            ? new(DateOnly.FromDateTime(ISOWeek.ToDateTime(y, w, DayOfWeek.Monday)))
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
