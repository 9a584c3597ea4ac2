namespace GrcPortal.Core.Requests.Clocks;

/// <summary>From an hour to another of the same day; until midnight is until 0:00. What lies between two of them is a break.</summary>
public readonly record struct OpenPeriod(TimeOnly From, TimeOnly To)
{
    public bool IsForwards => From.ToTimeSpan() < End;

    private TimeSpan End => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan();

    public bool Overlaps(OpenPeriod other) => From.ToTimeSpan() < other.End && other.From.ToTimeSpan() < End;
}

/// <summary>When a service is open, Monday to Sunday; a day without a period is a day off.</summary>
public sealed record WeekHours
{
    public IReadOnlyList<OpenPeriod> Monday { get; init; } = [];
    public IReadOnlyList<OpenPeriod> Tuesday { get; init; } = [];
    public IReadOnlyList<OpenPeriod> Wednesday { get; init; } = [];
    public IReadOnlyList<OpenPeriod> Thursday { get; init; } = [];
    public IReadOnlyList<OpenPeriod> Friday { get; init; } = [];
    public IReadOnlyList<OpenPeriod> Saturday { get; init; } = [];
    public IReadOnlyList<OpenPeriod> Sunday { get; init; } = [];

    public IReadOnlyList<OpenPeriod> this[DayOfWeek day] => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        _ => Sunday,
    };

    public static WeekHours MondayToFriday(params IReadOnlyList<OpenPeriod> periods) =>
        new() { Monday = periods, Tuesday = periods, Wednesday = periods, Thursday = periods, Friday = periods };

    public static WeekHours EveryDay(params IReadOnlyList<OpenPeriod> periods) =>
        MondayToFriday(periods) with { Saturday = periods, Sunday = periods };
}
