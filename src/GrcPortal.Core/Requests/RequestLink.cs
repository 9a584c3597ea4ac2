using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>Two demands that belong together. A demand is merged into one other at most; a merge keeps the phase its source had, so that it can be undone.</summary>
public sealed class RequestLink : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required RequestLinkKind Kind { get; init; }
    public required Guid SourceId { get; init; }
    public required Guid TargetId { get; init; }
    public RequestPhase? KeptPhase { get; init; }
    public required DateTimeOffset At { get; init; }
}

public enum RequestLinkKind { Merged, Split, Related }
