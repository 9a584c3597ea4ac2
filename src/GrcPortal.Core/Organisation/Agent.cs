using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>Someone who works for the authority.</summary>
public sealed class Agent : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid AccountId { get; init; }
    public required string Name { get; set; }
    public Guid? DepartmentId { get; set; }

    /// <summary>Whose rate an hour of his costs, unless a time entry says another.</summary>
    public Guid? TradeId { get; set; }
    public bool IsActive { get; set; } = true;
}
