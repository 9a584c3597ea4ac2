using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Requests;

/// <summary>Two demands that somebody takes for one: the source would end in the target, which would bear the promise of both.</summary>
/// <param name="CarriedBy">The number of the one that the target is merged into, if it is.</param>
/// <param name="CarriesOthers">Something is merged into the source.</param>
public sealed record MergePair(ServiceRequest Source, Category SourceType, ServiceRequest Target, Category TargetType, string? CarriedBy, bool CarriesOthers)
{
    /// <summary>Why not; nothing when it may be done.</summary>
    public MergeFault? FaultFor(AgentIdentity me, ClockCalendar calendar, DateTimeOffset at) => this switch
    {
        _ when Target.Id == Source.Id => MergeFault.Itself,
        _ when !RequestPolicy.Allows(me, Target, RequestAct.Absorb) => MergeFault.NotAllowed,
        { Target.AnonymisedAt: not null } => MergeFault.Anonymised,
        { CarriedBy: not null } => MergeFault.AlreadyMerged,
        _ when RequestLifecycle.IsEnd(Target.Phase) => MergeFault.Ended,
        { CarriesOthers: true } => MergeFault.CarriesOthers,
        _ when Requalification.IsShown(Target, TargetType) && !Requalification.IsShown(Source, SourceType) => MergeFault.Confidential,
        _ when Target.ResolvedAt is null && DayAfter(calendar, at) > Source.PromisedOn => MergeFault.Later,
        _ => null,
    };

    /// <summary>The day that both would be promised for.</summary>
    public DateOnly DayAfter(ClockCalendar calendar, DateTimeOffset at) =>
        Target.Taking(Source, calendar, at)?[ClockKind.Intervene]?.Due is { } due ? calendar.DueOn(due) : Target.PromisedOn;
}

/// <summary>Later: whoever filed the source would be promised a later day than he was told.</summary>
public enum MergeFault { Itself, NotAllowed, Anonymised, AlreadyMerged, Ended, CarriesOthers, Confidential, Later }
