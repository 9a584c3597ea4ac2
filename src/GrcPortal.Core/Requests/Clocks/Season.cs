namespace GrcPortal.Core.Requests.Clocks;

/// <summary>A day of every year. 29 February is, in other years, the night between the 28th and 1 March.</summary>
public readonly record struct YearDay(int Month, int Day)
{
    public bool Exists => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(2028, Month);

    internal int Order => Month * 100 + Day;

    internal static YearDay Of(DateOnly day) => new(day.Month, day.Day);
}

/// <summary>Other hours from a day of the year to another, both included; it may pass the new year.</summary>
public sealed record Season(string Name, YearDay From, YearDay To, WeekHours Hours)
{
    public bool Holds(DateOnly day)
    {
        var at = YearDay.Of(day).Order;
        return From.Order <= To.Order ? From.Order <= at && at <= To.Order : at >= From.Order || at <= To.Order;
    }
}
