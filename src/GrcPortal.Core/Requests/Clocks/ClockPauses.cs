namespace GrcPortal.Core.Requests.Clocks;

/// <summary>A time that does not count, whatever the calendar: the town waits for somebody or something, or the demand had ended.</summary>
/// <param name="To">Nothing while it lasts.</param>
public readonly record struct ClockPause(DateTimeOffset From, DateTimeOffset? To, ClockReason Why)
{
    internal DateTimeOffset End => To ?? DateTimeOffset.MaxValue;

    /// <summary>The clock does not run at the last moment before.</summary>
    internal bool Holds(DateTimeOffset moment) => From < moment && moment <= End;
}

/// <summary>The pauses of a demand in the order of time, none of them twice the same moment; the last one may still last.</summary>
public sealed class ClockPauses
{
    private readonly ClockPause[] _all;

    private ClockPauses(ClockPause[] all) => _all = all;

    public static ClockPauses None { get; } = new([]);

    public IReadOnlyList<ClockPause> All => _all;

    public ClockPause? Current => _all is [.., { To: null } last] ? last : null;

    public static ClockPauses Of(params IEnumerable<ClockPause> pauses)
    {
        ClockPause[] all = [.. pauses.OrderBy(pause => pause.From)];
        if (all.Any(pause => pause.To < pause.From)) throw new RuleBrokenException("Clock.PauseBackwards");
        if (all.Any(pause => pause.Why.Kind is not (ClockReasonKind.Pause or ClockReasonKind.Ended))) throw new RuleBrokenException("Clock.PauseWithoutReason");
        for (var at = 1; at < all.Length; at++)
        {
            if (all[at].From < all[at - 1].End) throw new RuleBrokenException("Clock.PausesOverlap");
        }
        return new(all);
    }

    /// <summary>The clock stands still from then on, for a listed reason; what it stood still for until then gives way to it.</summary>
    public ClockPauses Pause(string reason, PauseSide side, DateTimeOffset at) => Begin(ClockReason.Pause(reason, side), at);

    /// <summary>The demand has ended: should it come back, this time will not have counted.</summary>
    public ClockPauses End(DateTimeOffset at) => Begin(ClockReason.Ended, at);

    /// <summary>The clock runs again.</summary>
    public ClockPauses Resume(DateTimeOffset at)
    {
        if (Current is not { } current) return this;
        return at >= current.From ? Of([.. _all[..^1], current with { To = at }]) : throw new RuleBrokenException("Clock.PauseBackwards");
    }

    internal ClockPauses OverBy(DateTimeOffset moment) => new([.. _all.Where(pause => pause.To <= moment)]);

    /// <summary>The first one that is not over before then, from the one at <paramref name="next"/> on.</summary>
    internal ClockPause? NotOver(DateTimeOffset moment, ref int next)
    {
        while (next < _all.Length && _all[next].End < moment) next++;
        return next < _all.Length ? _all[next] : null;
    }

    private ClockPauses Begin(ClockReason why, DateTimeOffset at)
    {
        var before = Resume(at);
        return before._all is [.., { To: { } end }] && end > at ? throw new RuleBrokenException("Clock.PauseBackwards") : Of([.. before._all, new(at, null, why)]);
    }
}
