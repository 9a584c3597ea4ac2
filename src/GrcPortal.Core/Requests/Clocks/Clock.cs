using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>What a demand is promised within some time.</summary>
public enum ClockKind { Acknowledge, TakeOn, Intervene, Close }

/// <summary>One promise: from a moment on, within a target, on a calendar, pauses left out. It never asks what time it is, and says why its date is its date.</summary>
public sealed record Clock
{
    public Clock(ClockKind kind, DateTimeOffset from, Target target, ClockCalendar calendar, ClockPauses? pauses = null) =>
        (Kind, From, Target, Calendar, Pauses) = (kind, from, target, calendar, pauses ?? ClockPauses.None);

    public ClockKind Kind { get; }

    /// <summary>To the microsecond, as the database keeps it: read again, the date is the same.</summary>
    public DateTimeOffset From
    {
        get;
        init => field = value.ToUniversalTime().AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public Target Target
    {
        get;
        init => field = value.Amount > 0 ? value : throw new RuleBrokenException("Clock.NoTarget");
    }

    public ClockCalendar Calendar { get; init; }
    public ClockPauses Pauses { get; init; }

    /// <summary>When what it promises was done.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The last moment to do it; nobody knows while a pause lasts.</summary>
    public DateTimeOffset? Due
    {
        get
        {
            DateTimeOffset? due = null;
            foreach (var stretch in Counting()) due = stretch.To;
            return due;
        }
    }

    /// <summary>The day people are told, on the town's own calendar.</summary>
    public DateOnly? DueOn => Due is { } due ? Calendar.DueOn(due) : null;

    /// <summary>Every stretch from the start to the date, each counted or not and why; what counts comes to the target.</summary>
    public IReadOnlyList<ClockSegment> Segments => [.. ClockSegment.Joined(Counting())];

    /// <summary>The same in as few lines as tell it. What came once it was done has no part in it.</summary>
    public IReadOnlyList<ClockSegment> Story => [.. ClockSegment.Told((DoneAt is { } done ? this with { Pauses = Pauses.OverBy(done) } : this).Segments)];

    /// <summary>What has counted until then, in the target's own unit, beyond the target if need be.</summary>
    public TimeSpan CountedUntil(DateTimeOffset moment)
    {
        var counted = TimeSpan.Zero;
        foreach (var stretch in ClockTime.Along(From, Target.Unit, Calendar, Pauses))
        {
            if (stretch.From >= moment) break;
            if (stretch.To <= moment) counted += stretch.Counted;
            else if (!Target.CountsDays && stretch.Why.Kind is ClockReasonKind.Counted) counted += moment - stretch.From;
        }
        return counted;
    }

    /// <summary>It was not done in time, or is not yet and the time is over. Whoever waits for somebody else is not late.</summary>
    public bool IsLate(DateTimeOffset now) => Due is { } due && (DoneAt ?? now) > due;

    private IEnumerable<ClockSegment> Counting()
    {
        var left = Target.Length;
        foreach (var stretch in ClockTime.Along(From, Target.Unit, Calendar, Pauses))
        {
            if (stretch.Counted >= left)
            {
                yield return stretch.Counted == left ? stretch : stretch with { To = stretch.From + left, Counted = left };
                yield break;
            }
            yield return stretch;
            left -= stretch.Counted;
            if (stretch.To is null) yield break;
        }
        throw new RuleBrokenException("Clock.NeverDue");
    }
}
