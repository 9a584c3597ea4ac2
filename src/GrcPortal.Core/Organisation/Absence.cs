using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>Days an agent is away, both included, in the tenant's zone. Meanwhile the deputy (suppléant) has the queue and the rights, but those over the organisation.</summary>
public sealed class Absence : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid AgentId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public Guid? DeputyId { get; init; }

    public bool Covers(DateOnly day) => From <= day && day <= Until;
}
