using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>What someone does for a living (métier): hourly rates are a trade's.</summary>
public sealed class Trade : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Name { get; set; }
}
