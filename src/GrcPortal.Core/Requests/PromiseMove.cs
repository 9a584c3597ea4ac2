using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>A promise that was no longer for the same moment: what it was, what it became, and the event that moved it. Never changed, like the event.</summary>
public sealed class PromiseMove : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid RequestId { get; init; }
    public required Guid EventId { get; init; }
    public required ClockKind Kind { get; init; }
    public required DateTimeOffset Old { get; init; }
    public required DateTimeOffset New { get; init; }
    public required MoveReason Why { get; init; }
    public required DateTimeOffset At { get; init; }

    internal static PromiseMove Of(Guid requestId, RequestEvent happened, ClockKind kind, DateTimeOffset old, DateTimeOffset due, MoveReason? why = null) => new()
    {
        RequestId = requestId,
        EventId = happened.Id,
        Kind = kind,
        Old = old,
        New = due,
        Why = why ?? WhyOf(happened),
        At = happened.At,
    };

    /// <summary>Who goes on from where he stood counts from there; who gets another service's demand counts on its calendar.</summary>
    private static MoveReason WhyOf(RequestEvent happened) => happened.From switch
    {
        RequestPhase.Merged => MoveReason.Unmerged,
        { } from when RequestLifecycle.IsEnd(from) => MoveReason.Reopened,
        { } from when from != happened.To => MoveReason.Resumed,
        _ => MoveReason.Calendar,
    };
}
