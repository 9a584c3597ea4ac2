using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Catalogue;

/// <summary>Why a demand is not admissible, or stands still: each authority keeps its list. Its code is what events remember.</summary>
public sealed class ListedReason : ITenantOwned, IRanked
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required ReasonKind Kind { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>What the citizen is told, in a sentence.</summary>
    public string? CitizenWords { get; set; }

    /// <summary>Who he is sent on to.</summary>
    public Guid? BodyId { get; set; }
    public int Rank { get; set; }
    public bool IsActive { get; set; } = true;
}

public enum ReasonKind { Refusal, Pause }
