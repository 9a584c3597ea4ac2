using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.BackOffice.Absences;

namespace GrcPortal.Web.Areas.Admin.Agents;

/// <summary>A line of the list of agents.</summary>
public sealed record AgentRow(Guid Id, string Name, string? Department, IReadOnlyList<string> Roles, bool IsActive, DateOnly? AwayUntil);

/// <summary>Someone's page: who he is, what he may do, when he is away. <c>Mine</c>: whether the reader may change it.</summary>
public sealed record AgentPage(
    Guid Id, string Name, string Email, string? Department, string? Trade, bool IsActive, bool HasSecondFactor, IReadOnlyList<string> Teams,
    IReadOnlyList<GrantRow> Grants, IReadOnlyList<AbsenceRow> Absences, bool Mine);

public sealed record GrantRow(Guid Id, string Role, string? Department, string? Category, IReadOnlyList<Permission> Permissions, bool Mine);

