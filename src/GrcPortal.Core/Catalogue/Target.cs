using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Catalogue;

/// <summary>How long something may take, as an authority promises it.</summary>
public readonly record struct Target(int Amount, TargetUnit Unit)
{
    public static Target InWorkingDays(int days) => new(days, TargetUnit.WorkingDays);

    /// <summary>The day it falls on, in the zone that <paramref name="dayOf"/> knows.</summary>
    public DateOnly DueOn(DateTimeOffset from, Func<DateTimeOffset, DateOnly> dayOf) => Unit switch
    {
        TargetUnit.Hours => dayOf(from.AddHours(Amount)),
        TargetUnit.CalendarDays => dayOf(from).AddDays(Amount),
        _ => DueDate.After(dayOf(from), Amount),
    };
}

public enum TargetUnit { WorkingDays, Hours, CalendarDays }
