using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>A crew (équipe) of a department: what demands and interventions are given to.</summary>
public sealed class Team : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid DepartmentId { get; set; }
    public required string Name { get; set; }
    public Guid? LeaderId { get; set; }
    public bool IsActive { get; set; } = true;
}

public sealed class TeamMember : ITenantOwned
{
    public int TenantId { get; private set; }
    public required Guid TeamId { get; init; }
    public required Guid AgentId { get; init; }
}
