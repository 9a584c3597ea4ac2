namespace GrcPortal.Core.Requests.Clocks;

/// <summary>
/// The line of time that a clock counts along, from a moment on and without end. Hours count while the service is open, or always. Days
/// count one by one: the first one never does, as the law counts, and each of the others does at its last opening hour, when no pause holds.
/// </summary>
internal static class ClockTime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static IEnumerable<ClockSegment> Along(DateTimeOffset start, Catalogue.TargetUnit unit, ClockCalendar calendar, ClockPauses pauses) => unit switch
    {
        Catalogue.TargetUnit.Hours => Hours([new(start, DateTimeOffset.MaxValue, ClockReason.Counted, TimeSpan.MaxValue)], start, pauses),
        Catalogue.TargetUnit.WorkingHours => Hours(Opening(start, calendar), start, pauses),
        Catalogue.TargetUnit.CalendarDays => Days(start, calendar, pauses, working: false),
        _ => Days(start, calendar, pauses, working: true),
    };

    private static IEnumerable<ClockSegment> Opening(DateTimeOffset start, ClockCalendar calendar)
    {
        foreach (var day in calendar.From(calendar.DayOf(start)))
        {
            var (at, why) = (day.Start, day.Why);
            foreach (var open in day.Open)
            {
                if (open.From > at) yield return new(at, open.From, why, default);
                yield return new(open.From, open.To, ClockReason.Counted, open.To - open.From);
                (at, why) = (open.To, ClockReason.Break);
            }
            if (day.End > at) yield return new(at, day.End, day.Why, default);
        }
    }

    /// <summary>The same line, from the start on, with what pauses take away.</summary>
    private static IEnumerable<ClockSegment> Hours(IEnumerable<ClockSegment> line, DateTimeOffset start, ClockPauses pauses)
    {
        var (at, next) = (start, 0);
        foreach (var stretch in line)
        {
            while (at < stretch.To)
            {
                var pause = pauses.NotOver(at.AddTicks(1), ref next);
                if (pause is { } now && now.From <= at)
                {
                    yield return new(at, now.To, now.Why, default);
                    if (now.To is null) yield break;
                    at = now.End;
                    continue;
                }
                var to = pause is { } coming && coming.From < stretch.To ? coming.From : stretch.To.Value;
                yield return new(at, to, stretch.Why, stretch.Why.Kind is ClockReasonKind.Counted ? to - at : default);
                at = to;
            }
        }
    }

    private static IEnumerable<ClockSegment> Days(DateTimeOffset start, ClockCalendar calendar, ClockPauses pauses, bool working)
    {
        var (first, next) = (true, 0);
        foreach (var day in calendar.From(calendar.DayOf(start)))
        {
            var closing = working && day.Open is [.., var last] ? last.To : day.End;
            if (first) yield return new(start, day.End, ClockReason.FirstDay, default);
            else if (pauses.NotOver(closing, ref next) is { } pause && pause.Holds(closing))
            {
                yield return new(day.Start, pause.To is null ? null : day.End, pause.Why, default);
                if (pause.To is null) yield break;
            }
            else if (working && day.Open.Length is 0) yield return new(day.Start, day.End, day.Why, default);
            else
            {
                yield return new(day.Start, closing, ClockReason.Counted, Day);
                if (closing < day.End) yield return new(closing, day.End, ClockReason.Closed, default);
            }
            first = false;
        }
    }
}
