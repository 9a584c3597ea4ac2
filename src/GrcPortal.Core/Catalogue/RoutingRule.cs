using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Catalogue;

/// <summary>Who gets a new demand: of the rules that fit its category and sector, the first by rank; without any, the category's department.</summary>
public sealed class RoutingRule : ITenantOwned, IRanked
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();

    /// <summary>Any when null. A family stands for all it holds.</summary>
    public Guid? CategoryId { get; set; }

    /// <summary>Anywhere when null, also where no place is known.</summary>
    public Guid? SectorId { get; set; }
    public required Guid DepartmentId { get; set; }
    public Guid? TeamId { get; set; }
    public int Rank { get; set; }
}
