using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>The last number given in a year.</summary>
public sealed class RequestCounter : ITenantOwned
{
    public int TenantId { get; private set; }
    public required int Year { get; init; }
    public required int Value { get; init; }
}
