using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>A bundle of permissions under the name people use for the job.</summary>
public sealed class Role : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();

    /// <summary>Which of the roles every town starts with; none for a town's own.</summary>
    public RoleCode? Code { get; init; }
    public required string Name { get; set; }
    public List<RolePermission> Permissions { get; } = [];
}

public sealed class RolePermission : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid RoleId { get; init; }
    public required Permission Permission { get; init; }
}

/// <summary>A role given to an agent, for all of the authority or for a department with all below it, a category with all below it, or both.</summary>
public sealed class RoleGrant : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid AgentId { get; init; }
    public required Guid RoleId { get; init; }
    public Guid? DepartmentId { get; init; }
    public Guid? CategoryId { get; init; }
}
