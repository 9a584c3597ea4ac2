using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>
/// The months after which silence decides. From day to day in the town's zone: the same day some months later, the last of the month when it
/// has no such day; neither Sundays nor holidays carry it further. While pieces are awaited (CRPA L114-5) a refusal is as many days later,
/// and an acceptance counts anew from the day they came.
/// </summary>
/// <param name="DecidesOn">The last day for an express decision; while suspended, the one it was.</param>
/// <param name="ImplicitOn">The day the decision was born, once it is recorded.</param>
public sealed record SilenceClock(SilenceEffect Effect, int Months, DateOnly DecidesOn, DateOnly? SuspendedOn = null, DateOnly? ImplicitOn = null)
{
    public const int UsualMonths = 2, MostMonths = 24, NearDays = 15;

    public static SilenceClock From(SilenceEffect effect, int months, DateOnly received) => new(effect, months, received.AddMonths(months));

    public static SilenceClock? Of(SilenceEffect? effect, int? months, DateOnly? decidesOn, DateOnly? suspendedOn, DateOnly? implicitOn) =>
        effect is { } means && months is { } count && decidesOn is { } on ? new(means, count, on, suspendedOn, implicitOn) : null;

    public SilenceClock Suspend(DateOnly on) => this with { SuspendedOn = SuspendedOn ?? on };

    public SilenceClock Resume(DateOnly on) => (SuspendedOn, Effect) switch
    {
        (null, _) => this,
        (_, SilenceEffect.Accepts) => From(Effect, Months, on),
        ({ } since, _) => this with { DecidesOn = DecidesOn.AddDays(on.DayNumber - since.DayNumber), SuspendedOn = null },
    };

    public SilenceStanding Standing(DateOnly today) =>
        ImplicitOn is not null ? SilenceStanding.Decided
        : SuspendedOn is not null ? SilenceStanding.Suspended
        : DecidesOn < today ? SilenceStanding.Decided
        : DecidesOn <= today.AddDays(NearDays) ? SilenceStanding.Near
        : SilenceStanding.Runs;
}

public enum SilenceStanding { Runs, Near, Suspended, Decided }
