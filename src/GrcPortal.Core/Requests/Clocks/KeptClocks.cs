using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>The clocks of a demand as its row keeps them: what they count with, and the dates last promised.</summary>
public sealed record KeptClocks
{
    /// <summary>The event they were last carried on by.</summary>
    public int Position { get; init; }

    /// <summary>Since when they count, when that is earlier than its own reception: it bears the promise of another one, merged into it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>What they were last counted on.</summary>
    public CalendarKey? On { get; init; }
    public IReadOnlyList<KeptPause> Pauses { get; init; } = [];
    public IReadOnlyList<KeptClock> All { get; init; } = [];

    /// <summary>A clock that stands still keeps the date it had.</summary>
    public static KeptClocks Of(DemandClocks clocks, KeptClocks? before = null) => new()
    {
        From = before?.From,
        On = clocks.All is [var first, ..] ? first.Calendar.Key : null,
        Pauses = [.. clocks.Pauses.All.Select(pause => new KeptPause(pause.From, pause.To, pause.Why.Name, pause.Why.Side))],
        All = [.. clocks.All.Select(clock => new KeptClock(clock.Kind, clock.Target.Amount, clock.Target.Unit, DueOf(clock, before?[clock.Kind]), clock.DoneAt))],
    };

    public KeptClock? this[ClockKind kind] => All.FirstOrDefault(clock => clock.Kind == kind);

    /// <summary>Some promise that is still to be kept was of another length.</summary>
    public bool Differs(IReadOnlyDictionary<ClockKind, Target> targets) =>
        All.Any(clock => clock.DoneAt is null && targets.TryGetValue(clock.Kind, out var target) && target != new Target(clock.Amount, clock.Unit));

    /// <summary>When it is promised in hours, the moment; promised in days, the day says it.</summary>
    public DateTimeOffset? MomentOf(ClockKind kind) => this[kind] is { Unit: TargetUnit.Hours or TargetUnit.WorkingHours } clock ? clock.Due : null;

    /// <summary>Who or what was waited for until then, when a wait was over.</summary>
    public PauseSide? WaitedFor(DateTimeOffset until) => Pauses.LastOrDefault(pause => pause.From < until && pause.To is not null)?.Side;

    public DemandClocks Read(DateTimeOffset receivedAt, ClockCalendar calendar)
    {
        var from = From ?? receivedAt;
        var pauses = ClockPauses.Of(Pauses.Select(pause => new ClockPause(pause.From, pause.To, pause.Side is { } side ? ClockReason.Pause(pause.Reason!, side) : ClockReason.Ended)));
        return DemandClocks.Kept(from, [.. All.Select(clock => new Clock(clock.Kind, from, new(clock.Amount, clock.Unit), calendar, pauses) { DoneAt = clock.DoneAt })], pauses);
    }

    private static DateTimeOffset? DueOf(Clock clock, KeptClock? was) => was switch
    {
        { DoneAt: not null } when was.DoneAt == clock.DoneAt => was.Due,
        { Due: not null } when clock is { DoneAt: null, Pauses.All: [.., { To: null, Why.Kind: ClockReasonKind.Pause }] } => was.Due,   // by other rules as well
        _ => clock.Due ?? was?.Due,
    };
}

/// <param name="Side">None: the demand had ended.</param>
public sealed record KeptPause(DateTimeOffset From, DateTimeOffset? To, string? Reason, PauseSide? Side);

public sealed record KeptClock(ClockKind Kind, int Amount, TargetUnit Unit, DateTimeOffset? Due, DateTimeOffset? DoneAt);
