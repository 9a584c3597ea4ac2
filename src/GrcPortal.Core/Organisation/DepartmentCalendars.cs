using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Organisation;

/// <summary>What each department of a town counts on: its own calendar, that of the nearest above it, or the town's.</summary>
public sealed class DepartmentCalendars(IReadOnlyDictionary<Guid, CalendarChoice> departments, IReadOnlyDictionary<Guid, ClockCalendar> calendars, ClockCalendar ofTown)
{
    public bool Knows(Guid? departmentId) => departmentId is not { } id || departments.ContainsKey(id);

    public ClockCalendar Of(Guid? departmentId)
    {
        var left = departments.Count;   // two departments under each other would have no end
        while (departmentId is { } id && departments.TryGetValue(id, out var choice) && left-- > 0)
        {
            if (choice.CalendarId is { } chosen && calendars.TryGetValue(chosen, out var calendar)) return calendar;
            departmentId = choice.ParentId;
        }
        return ofTown;
    }
}

/// <summary>Where a department stands in the tree, and the calendar it chose.</summary>
public readonly record struct CalendarChoice(Guid? ParentId, Guid? CalendarId);
