namespace GrcPortal.Web.Areas.BackOffice.Requests.Assigning;

/// <summary>Someone a demand could be given to: how many he carries, and until when he is away.</summary>
public sealed record Colleague(Guid Id, string Name, Guid? DepartmentId, IReadOnlyList<Guid> Teams, int Carries, DateOnly? AwayUntil, string? Deputy)
{
    /// <summary>Those at work first, who carries least leading.</summary>
    public static IReadOnlyList<Colleague> InOrder(IEnumerable<Colleague> all) =>
        [.. all.OrderBy(one => one.AwayUntil is not null).ThenBy(one => one.Carries).ThenBy(one => one.Name, StringComparer.CurrentCulture)];
}

/// <summary>A department, or a crew of it.</summary>
public sealed record WorkPlace(Guid Id, string Name, Guid? ParentId, Guid DepartmentId, Guid? TeamId);
