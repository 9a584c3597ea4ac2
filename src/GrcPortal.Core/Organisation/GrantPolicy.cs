namespace GrcPortal.Core.Organisation;

/// <summary>Who may give rights: whoever keeps the organisation, and never more than he holds himself, nor wider.</summary>
public static class GrantPolicy
{
    public static bool MayGive(AgentIdentity me, IEnumerable<Permission> permissions, Guid? departmentId, Guid? categoryId) =>
        permissions.Append(Permission.ManageOrganisation).All(permission => me.Has(permission, departmentId, categoryId));

    /// <summary>Whom he may change or shut out: someone whose every right he could have given.</summary>
    public static bool MayManage(AgentIdentity me, IEnumerable<HeldGrant> theirs) =>
        me.Has(Permission.ManageOrganisation) && theirs.All(grant => MayGive(me, grant.Permissions, grant.DepartmentId, grant.CategoryId));
}

/// <summary>A grant with what its role bundles.</summary>
public sealed record HeldGrant(Guid Id, Guid AgentId, Guid RoleId, string Role, Guid? DepartmentId, Guid? CategoryId, IReadOnlyList<Permission> Permissions);
