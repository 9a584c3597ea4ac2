using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Requests;

/// <summary>What the authority's silence comes to, for an administrative demand: by the rule of its category on the day it was filed.</summary>
public sealed partial class ServiceRequest
{
    public SilenceEffect? SilenceMeans { get; private set; }
    public int? SilenceMonths { get; private set; }

    /// <summary>The last day for an express decision; none once there is one.</summary>
    public DateOnly? DecidesOn { get; private set; }
    public DateOnly? SilenceSuspendedOn { get; private set; }

    /// <summary>The day a decision was born of silence.</summary>
    public DateOnly? ImplicitOn { get; private set; }

    public SilenceClock? Silence => SilenceClock.Of(SilenceMeans, SilenceMonths, DecidesOn, SilenceSuspendedOn, ImplicitOn);

    /// <summary>Records what silence has come to, once its last day is over. False when it has come to nothing.</summary>
    public bool FollowSilence(DateOnly today, Stamp stamp)
    {
        if (Phase is RequestPhase.Merged || Silence is not { ImplicitOn: null } clock || clock.Standing(today) is not SilenceStanding.Decided) return false;
        DecideBySilence(stamp);
        return true;
    }

    internal void DecideBySilence(Stamp stamp)
    {
        Do(RequestAct.DecideBySilence, stamp, new(SilenceMeans?.ToString()));
        ImplicitOn = DecidesOn;
    }

    private void BeginSilence(Category category, DateOnly received)
    {
        if (category is { Type: RequestType.Administrative, Silence: { } effect, SilenceMonths: { } months }) Keep(SilenceClock.From(effect, months, received));
    }

    /// <summary>Pieces are asked for, or came; an end is an express decision. What silence has decided stays decided.</summary>
    private void CarrySilence(RequestEvent happened, DateOnly day)
    {
        if (Silence is not { } clock || clock.Standing(day) is SilenceStanding.Decided) return;
        if (happened.To is RequestPhase.WaitingForCitizen) Keep(clock.Suspend(day));
        else if (!RequestLifecycle.IsEnd(happened.To)) Keep(clock.Resume(day));
        else if (IsExpress(happened)) (DecidesOn, SilenceSuspendedOn) = (null, null);
    }

    /// <summary>A merge may be undone, and what the citizen's own silence ended comes back with his answer.</summary>
    private static bool IsExpress(RequestEvent happened) =>
        happened.To is not RequestPhase.Merged && !(happened is { Act: RequestAct.Refuse, ActorKind: ActorKind.System });

    private void Keep(SilenceClock clock) =>
        (SilenceMeans, SilenceMonths, DecidesOn, SilenceSuspendedOn) = (clock.Effect, clock.Months, clock.DecidesOn, clock.SuspendedOn);
}
