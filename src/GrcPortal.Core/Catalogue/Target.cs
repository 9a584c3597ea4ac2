using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Catalogue;

/// <summary>How long something may take, as an authority promises it.</summary>
public readonly record struct Target(int Amount, TargetUnit Unit)
{
    public bool CountsDays => Unit is TargetUnit.WorkingDays or TargetUnit.CalendarDays;

    /// <summary>Its hours, or its days as so many times twenty-four.</summary>
    public TimeSpan Length => CountsDays ? TimeSpan.FromDays(Amount) : TimeSpan.FromHours(Amount);

    public static Target InWorkingDays(int days) => new(days, TargetUnit.WorkingDays);

    /// <summary>The day it falls on when nothing holds it up. No time at all, as families have it, is the same day.</summary>
    public DateOnly DueOn(ClockKind kind, DateTimeOffset from, ClockCalendar calendar) =>
        Amount is 0 ? calendar.DayOf(from) : new Clock(kind, from, this, calendar).DueOn!.Value;
}

/// <summary>Hours go round the clock; working hours are those of the service.</summary>
public enum TargetUnit { WorkingDays, Hours, CalendarDays, WorkingHours }
