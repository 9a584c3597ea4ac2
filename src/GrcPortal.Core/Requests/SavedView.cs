using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>A filter of the inbox that an agent keeps under a name. Words he looked for are never part of it.</summary>
public sealed class SavedView : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid AgentId { get; init; }
    public required string Name { get; set; }

    /// <summary>As in the address: codes and ids only.</summary>
    public required string Query { get; set; }
    public int Rank { get; set; }
}
