using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Catalogue;

/// <summary>What can be asked for (type de demande): a family when it has no parent, else something a citizen files.</summary>
public sealed class Category : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Code { get; init; }

    /// <summary>Its address on the portal; never changes once published.</summary>
    public required string Slug { get; init; }
    public required string Name { get; set; }

    /// <summary>One sentence that helps a citizen choose.</summary>
    public required string Summary { get; set; }
    public Guid? ParentId { get; init; }
    public Guid? DepartmentId { get; set; }
    public CategoryState State { get; set; } = CategoryState.Public;
    public CategoryVisibility Visibility { get; set; } = CategoryVisibility.Private;
    public Competence Competence { get; set; } = Competence.Commune;
    public int Rank { get; set; }

    /// <summary>Working days promised until someone takes the demand on.</summary>
    public int TakeOnDays { get; set; }

    /// <summary>Working days promised until it is resolved.</summary>
    public int ResolveDays { get; set; }
}

public enum CategoryState { Draft, Staff, Pilot, Public }

public enum CategoryVisibility { Private, SemiPublic, Public }

public enum Competence { Commune, Intercommunality, County, Other }
