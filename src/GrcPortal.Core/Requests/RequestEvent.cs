using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>One act on a demand: codes, ids and an actor, never free text nor a citizen's id. So it is never updated, and outlives the anonymisation.</summary>
public sealed class RequestEvent : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid RequestId { get; init; }

    /// <summary>1, 2, 3… within the demand: the order of events (their ids have none inside a millisecond).</summary>
    public required int Position { get; init; }
    public required RequestAct Act { get; init; }
    public RequestPhase? From { get; init; }
    public required RequestPhase To { get; init; }
    public required DateTimeOffset At { get; init; }
    public required ActorKind ActorKind { get; init; }
    public Guid? AgentId { get; init; }

    /// <summary>The name of a listed reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The words of the act.</summary>
    public Guid? MessageId { get; init; }
    public Guid? AssigneeId { get; init; }
    public Guid? TeamId { get; init; }
    public Guid? BodyId { get; init; }
    public Guid? InterventionId { get; init; }
    public Guid? OtherRequestId { get; init; }

    /// <summary>What it was taken for, and what it is.</summary>
    public Guid? OldCategoryId { get; init; }
    public Guid? CategoryId { get; init; }
}
