using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Requests.Listing;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>How a demand stands against its promised day: late, due soon, or no longer concerned.</summary>
public sealed record Due(DateOnly On, DateOnly Today, RequestPhase Phase, DateTimeOffset? ResolvedAt, DateTimeOffset? EndedAt, DateOnly? AnswerBy, SilenceClock? Silence = null)
{
    public static Due Of(ServiceRequest request, DateOnly today) => new(request.PromisedOn, today, request.Phase, request.ResolvedAt, request.EndedAt, request.AnswerBy, request.Silence);

    public bool IsOpen => ResolvedAt is null && EndedAt is null;

    public bool IsLate => IsOpen && On < Today && !RequestLifecycle.IsWaiting(Phase);

    /// <summary>The last moment to see to it.</summary>
    public bool IsSoon => IsOpen && !RequestLifecycle.IsWaiting(Phase) && On >= Today && On <= Today.AddDays(Latenesses.SoonDays);

    /// <summary>Silence is about to decide, or has: worth more than a promise.</summary>
    public SilenceStanding? Silent => EndedAt is null && Silence?.Standing(Today) is SilenceStanding.Near or SilenceStanding.Decided ? Silence!.Standing(Today) : null;

    public int Days => Math.Abs(On.DayNumber - Today.DayNumber);

    /// <summary>An answer is awaited until a day that is still to come.</summary>
    public bool IsAsked => Phase is RequestPhase.WaitingForCitizen && AnswerBy >= Today;

    /// <summary>The citizen has not answered by the day he was told.</summary>
    public DateOnly? SilentSince => IsOpen && Phase is not RequestPhase.Merged && AnswerBy < Today ? AnswerBy : null;

    /// <summary>Nobody knows the day while it waits for somebody else.</summary>
    public string Key => IsAsked ? "Due.AnswerBy" : Phase is RequestPhase.WaitingForCitizen ? "Due.OnHold.Citizen" : RequestLifecycle.IsWaiting(Phase) ? "Due.OnHold" : (On.DayNumber - Today.DayNumber) switch
    {
        -1 => "Due.LateOneDay",
        < -1 => "Due.Late",
        0 => "Due.Today",
        1 => "Due.Tomorrow",
        _ => "Due.InDays",
    };
}
