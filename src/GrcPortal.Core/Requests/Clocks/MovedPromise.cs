namespace GrcPortal.Core.Requests.Clocks;

/// <summary>A promise that is no longer for the same moment: what it was, what it is, and why. Without a date, it stands still.</summary>
public sealed record MovedPromise(ClockKind Kind, DateTimeOffset? Old, DateTimeOffset? New, MoveReason Why, DateTimeOffset At)
{
    /// <summary>Nothing when the date is what it was.</summary>
    public static MovedPromise? Between(Clock before, Clock after, MoveReason why, DateTimeOffset at)
    {
        var (was, now) = (before.Due, after.Due);
        return was == now ? null : new(after.Kind, was, now, why, at);
    }
}

public enum MoveReason { Category, Target, Calendar, Priority, Paused, Resumed, Merged, Unmerged, Reopened }
