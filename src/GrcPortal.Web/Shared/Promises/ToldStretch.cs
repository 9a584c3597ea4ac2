using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Web.Shared.Promises;

/// <summary>One line of a story: which days, from which hour to which when hours are counted, and how much of it counts.</summary>
/// <param name="LastDay">None while it lasts.</param>
/// <param name="FromHour">None when it begins with its day.</param>
/// <param name="ToHour">None when it ends with its day.</param>
/// <param name="Counted">Days, or minutes.</param>
public sealed record ToldStretch(ClockReason Why, DateOnly FirstDay, DateOnly? LastDay, TimeOnly? FromHour, TimeOnly? ToHour, int Counted)
{
    public bool IsOneDay => LastDay == FirstDay;

    public static IReadOnlyList<ToldStretch> Of(Clock clock, IReadOnlyList<ClockSegment> story)
    {
        List<ToldStretch> told = [];
        var (counted, before) = (Odd(clock, story[0]), 0);
        foreach (var stretch in story)
        {
            counted += stretch.Counted;
            var until = (int)(clock.Target.CountsDays ? counted.TotalDays : counted.TotalMinutes);   // whole minutes so far: the lines come to the target
            told.Add(new(
                stretch.Why, clock.Calendar.DayOf(stretch.From), stretch.To is { } to ? clock.Calendar.DueOn(to) : null,
                HourOf(stretch.From, clock), stretch.To is { } end ? HourOf(end, clock) : null, until - before));
            before = until;
        }
        return told;
    }

    /// <summary>Seconds are not shown: those of a start within opening hours go with its minute.</summary>
    private static TimeSpan Odd(Clock clock, ClockSegment first) => clock.Target.CountsDays || first.Why.Kind is not ClockReasonKind.Counted
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(clock.From.Ticks % TimeSpan.TicksPerMinute);

    private static TimeOnly? HourOf(DateTimeOffset moment, Clock clock)
    {
        if (clock.Target.CountsDays) return null;
        var hour = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock.Calendar.Zone).DateTime);
        return hour == TimeOnly.MinValue ? null : hour;
    }
}
