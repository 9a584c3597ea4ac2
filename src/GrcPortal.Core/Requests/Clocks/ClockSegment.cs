namespace GrcPortal.Core.Requests.Clocks;

/// <summary>A stretch of a clock's time and what it counts for.</summary>
/// <param name="To">Nothing while a pause lasts.</param>
/// <param name="Counted">As long as it lasts when hours are counted, a day for each working day when days are.</param>
public readonly record struct ClockSegment(DateTimeOffset From, DateTimeOffset? To, ClockReason Why, TimeSpan Counted)
{
    /// <summary>Stretches that follow each other for the same reason are one.</summary>
    internal static IEnumerable<ClockSegment> Joined(IEnumerable<ClockSegment> segments)
    {
        ClockSegment? before = null;
        foreach (var segment in segments)
        {
            if (before is { } one && one.Why == segment.Why) before = one with { To = segment.To, Counted = one.Counted + segment.Counted };
            else
            {
                if (before is { } whole) yield return whole;
                before = segment;
            }
        }
        if (before is { } last) yield return last;
    }

    /// <summary>
    /// As people tell it: from Monday to Thursday, twenty hours. What is closed every day or every week goes with the counted time around
    /// it; holidays, closures and pauses keep their line, and so does being closed when it all began.
    /// </summary>
    internal static IEnumerable<ClockSegment> Told(IReadOnlyList<ClockSegment> segments)
    {
        for (var at = 0; at < segments.Count;)
        {
            var run = 0;
            if (at > 0 || segments[0].Why.Kind is ClockReasonKind.Counted)
            {
                while (at + run < segments.Count && segments[at + run].Why.Kind is ClockReasonKind.Counted or ClockReasonKind.Closed or ClockReasonKind.Break) run++;
            }
            if (run <= 1)
            {
                yield return segments[at++];
                continue;
            }
            var counted = TimeSpan.Zero;
            for (var i = 0; i < run; i++) counted += segments[at + i].Counted;
            yield return new(segments[at].From, segments[at + run - 1].To, counted > TimeSpan.Zero ? ClockReason.Counted : ClockReason.Closed, counted);
            at += run;
        }
    }
}
