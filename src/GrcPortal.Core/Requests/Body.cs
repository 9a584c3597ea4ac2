using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>Another body (organisme) that demands outside the authority's competence are forwarded to.</summary>
public sealed class Body : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Name { get; set; }

    /// <summary>How a citizen reaches it, in words.</summary>
    public string? Contact { get; set; }
    public bool IsActive { get; set; } = true;
}
