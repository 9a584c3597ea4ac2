namespace GrcPortal.Core.Tenants;

/// <summary>A row that belongs to one tenant: its table carries the tenant in every key and a forced row-level policy.</summary>
public interface ITenantOwned
{
    int TenantId { get; }
}
