using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>What a category promises, on the calendar of the service that deals with it.</summary>
public sealed record ClockRules(ClockCalendar Calendar, IReadOnlyDictionary<ClockKind, Target> Targets)
{
    /// <summary>Without what promises no time at all.</summary>
    public static ClockRules Of(Category category, ClockCalendar calendar) => new(calendar, category.Promises().ToDictionary());
}

/// <summary>
/// The clocks of one demand. They started when it was received and share its pauses. Each act gives new clocks and leaves the old ones as
/// they were, so that a promise that moved can be told with its two dates, and a merge undone.
/// </summary>
public sealed record DemandClocks
{
    private DemandClocks(DateTimeOffset receivedAt, IReadOnlyList<Clock> all, ClockPauses pauses) => (ReceivedAt, All, Pauses) = (receivedAt, all, pauses);

    public DateTimeOffset ReceivedAt { get; }
    public IReadOnlyList<Clock> All { get; }
    public ClockPauses Pauses { get; }

    public Clock? this[ClockKind kind] => All.FirstOrDefault(clock => clock.Kind == kind);

    public static DemandClocks Start(DateTimeOffset receivedAt, ClockRules rules) => new(
        receivedAt, [.. rules.Targets.OrderBy(target => target.Key).Select(target => new Clock(target.Key, receivedAt, target.Value, rules.Calendar))], ClockPauses.None);

    internal static DemandClocks Kept(DateTimeOffset receivedAt, IReadOnlyList<Clock> all, ClockPauses pauses) => new(receivedAt, all, pauses);

    public DemandClocks Pause(string reason, PauseSide side, DateTimeOffset at)
    {
        if (at < ReceivedAt) throw new RuleBrokenException("Clock.PauseBackwards");
        return With(Pauses.Pause(reason, side, at));
    }

    public DemandClocks Resume(DateTimeOffset at) => With(Pauses.Resume(at));

    /// <summary>What a clock promised is done; only the first time counts.</summary>
    public DemandClocks Reach(ClockKind kind, DateTimeOffset at) =>
        new(ReceivedAt, [.. All.Select(clock => clock.Kind == kind ? clock with { DoneAt = clock.DoneAt ?? at } : clock)], Pauses);

    public DemandClocks End(DateTimeOffset at) => Reach(ClockKind.Close, at).With(Pauses.End(at));

    /// <summary>It goes on where it stood when it ended; who acknowledged it and took it on has done so.</summary>
    public DemandClocks Reopen(DateTimeOffset at) => new DemandClocks(
        ReceivedAt, [.. All.Select(clock => clock.Kind is ClockKind.Intervene or ClockKind.Close ? clock with { DoneAt = null } : clock)], Pauses).With(Pauses.Resume(at));

    /// <summary>Another category, target, calendar or priority: what is still to be done counts by the new rules from the same start, with the same pauses. What is done was done by the old ones.</summary>
    public DemandClocks Change(ClockRules rules)
    {
        var kept = All.Where(clock => clock.DoneAt is not null).ToDictionary(clock => clock.Kind);
        var fresh = rules.Targets.Where(target => !kept.ContainsKey(target.Key))
            .Select(target => new Clock(target.Key, ReceivedAt, target.Value, rules.Calendar, Pauses));
        return new(ReceivedAt, [.. kept.Values.Concat(fresh).OrderBy(clock => clock.Kind)], Pauses);
    }

    /// <summary>It was taken for something else: the promises of the right category, but to acknowledge, which is promised on reception or never.</summary>
    public DemandClocks Requalify(ClockRules rules) =>
        Change(this[ClockKind.Acknowledge] is not null ? rules : rules with { Targets = rules.Targets.Where(target => target.Key is not ClockKind.Acknowledge).ToDictionary() });

    /// <summary>Its category promises other times. A demand keeps the promises it was made, no more and no fewer: those still to be kept take their new length.</summary>
    public DemandClocks Retarget(IReadOnlyDictionary<ClockKind, Target> targets) => new(
        ReceivedAt, [.. All.Select(clock => clock.DoneAt is null && targets.TryGetValue(clock.Kind, out var target) ? clock with { Target = target } : clock)], Pauses);

    /// <summary>
    /// Another demand turned out to be the same. The promise runs since the earlier of the two was received, and stood still only while
    /// neither of them could go on; from now on this one alone does. So nobody's date is later than it was.
    /// </summary>
    public DemandClocks Take(DemandClocks other, DateTimeOffset at)
    {
        var from = ReceivedAt < other.ReceivedAt ? ReceivedAt : other.ReceivedAt;
        var pauses = ClockPauses.Of(Shared(
            [.. Absent(from, ReceivedAt), .. Pauses.All],
            [.. Absent(from, other.ReceivedAt), .. other.Pauses.All.Where(pause => pause.From < at).Select(pause => pause with { To = pause.End < at ? pause.To : at }), new(at, null, ClockReason.Ended)]));
        return new(from, [.. All.Select(clock => clock with { From = from, Pauses = pauses, DoneAt = Answered(clock, other[clock.Kind]) })], pauses);
    }

    /// <summary>What an act moved, of what is still to be done.</summary>
    public IReadOnlyList<MovedPromise> MovesTo(DemandClocks after, MoveReason why, DateTimeOffset at) =>
    [
        .. from before in All
           where before.DoneAt is null || why is MoveReason.Reopened
           let now = after[before.Kind]
           where now is { DoneAt: null }
           let moved = MovedPromise.Between(before, now, why, at)
           where moved is not null
           select moved,
    ];

    private DemandClocks With(ClockPauses pauses) => new(ReceivedAt, [.. All.Select(clock => clock with { Pauses = pauses })], pauses);

    /// <summary>Whoever was told first was told; work and end are this one's own.</summary>
    private static DateTimeOffset? Answered(Clock one, Clock? other) =>
        one.Kind is ClockKind.Acknowledge or ClockKind.TakeOn && other?.DoneAt is { } at && !(one.DoneAt <= at) ? at : one.DoneAt;

    private static IEnumerable<ClockPause> Absent(DateTimeOffset from, DateTimeOffset receivedAt) => from < receivedAt ? [new(from, receivedAt, ClockReason.Ended)] : [];

    /// <summary>The times that both leave out, by this one's reason unless it has none.</summary>
    private static IEnumerable<ClockPause> Shared(IReadOnlyList<ClockPause> ones, IReadOnlyList<ClockPause> others) =>
        from one in ones
        from other in others
        let begin = one.From > other.From ? one.From : other.From
        where begin < one.End && begin < other.End
        let end = one.End < other.End ? one.To : other.To
        select new ClockPause(begin, end, one.Why.Kind is ClockReasonKind.Ended ? other.Why : one.Why);
}
