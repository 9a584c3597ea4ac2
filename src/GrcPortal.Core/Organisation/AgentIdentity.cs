namespace GrcPortal.Core.Organisation;

/// <summary>The signed-in agent as rules see him: what he may do and where, the crews he is in, and those he stands in for today.</summary>
public sealed record AgentIdentity(Guid Id, string Name, IReadOnlyList<Scope> Scopes, IReadOnlyList<Guid> Teams, IReadOnlyList<Guid> StandsInFor)
{
    /// <summary>Himself and the absent whose deputy he is.</summary>
    public IReadOnlyList<Guid> Selves => [Id, .. StandsInFor];

    public bool Has(Permission permission) => Scopes.Any(scope => scope.Permissions.Contains(permission));

    /// <summary>Whether he may do it there.</summary>
    public bool Has(Permission permission, Guid? departmentId, Guid? categoryId) => In(permission).Any(scope => scope.Covers(departmentId, categoryId));

    public IEnumerable<Scope> In(Permission permission) => Scopes.Where(scope => scope.Permissions.Contains(permission));
}

/// <summary>Permissions, and the departments and categories they hold for, all below included; null is everywhere.</summary>
public sealed record Scope(IReadOnlyList<Permission> Permissions, IReadOnlyList<Guid>? Departments, IReadOnlyList<Guid>? Categories)
{
    public bool IsWhole => Departments is null && Categories is null;

    public bool Covers(Guid? departmentId, Guid? categoryId) =>
        (Departments is null || departmentId is { } department && Departments.Contains(department))
        && (Categories is null || categoryId is { } category && Categories.Contains(category));
}
