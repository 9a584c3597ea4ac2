namespace GrcPortal.Core.Organisation;

/// <summary>The signed-in agent as rules see him.</summary>
public sealed record AgentIdentity(Guid Id, string Name, IReadOnlySet<Permission> Permissions)
{
    public bool Has(Permission permission) => Permissions.Contains(permission);
}
