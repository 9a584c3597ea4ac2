namespace GrcPortal.Core.Requests.Clocks;

/// <summary>Why a stretch of time counts, or does not.</summary>
/// <param name="Holiday">Which holiday it was.</param>
/// <param name="Name">The name of a closure, the code of a pause's listed reason.</param>
/// <param name="Side">Who or what a pause waits for.</param>
public sealed record ClockReason(ClockReasonKind Kind, Holiday? Holiday = null, string? Name = null, PauseSide? Side = null)
{
    public static ClockReason Counted { get; } = new(ClockReasonKind.Counted);
    public static ClockReason FirstDay { get; } = new(ClockReasonKind.FirstDay);
    public static ClockReason Closed { get; } = new(ClockReasonKind.Closed);
    public static ClockReason Break { get; } = new(ClockReasonKind.Break);
    public static ClockReason Ended { get; } = new(ClockReasonKind.Ended);

    public static ClockReason Of(Holiday holiday) => new(ClockReasonKind.Holiday, Holiday: holiday);

    public static ClockReason Of(Closure closure) => new(ClockReasonKind.Closure, Name: closure.Name);

    public static ClockReason Pause(string reason, PauseSide side) => string.IsNullOrWhiteSpace(reason)
        ? throw new RuleBrokenException("Clock.PauseWithoutReason")
        : new(ClockReasonKind.Pause, Name: reason, Side: side);
}

public enum ClockReasonKind
{
    Counted,

    /// <summary>The day something happens is not counted in days.</summary>
    FirstDay,

    /// <summary>Outside the hours of the week: nights, days off.</summary>
    Closed,
    Break,
    Holiday,
    Closure,
    Pause,

    /// <summary>The demand had ended, and came back.</summary>
    Ended,
}

/// <summary>Who or what work waits for: none of them is the authority.</summary>
public enum PauseSide { Citizen, ThirdParty, Weather, Programme }

public static class PauseSides
{
    /// <summary>Of the reasons that every authority's list starts with, by their codes; those it adds wait for somebody else until it says otherwise.</summary>
    public static PauseSide Of(string reason) => reason switch
    {
        nameof(PauseReason.Weather) => PauseSide.Weather,
        nameof(PauseReason.ProtectedPeriod) or nameof(PauseReason.CouncilDecision) => PauseSide.Programme,
        _ => PauseSide.ThirdParty,
    };
}
