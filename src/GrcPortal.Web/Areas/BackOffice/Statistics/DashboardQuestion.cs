using System.Globalization;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Statistics;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <param name="Scopes">Whose figures may be read, as <see cref="Within"/> writes it.</param>
public sealed record DashboardQuestion(int TenantId, DateTimeOffset? CountedAt, DashboardPeriod Period, DateOnly First, Guid? DepartmentId, string Scopes)
    : FigureQuestion<DashboardSums>(TenantId, CountedAt)
{
    public static string Within(IEnumerable<Scope> scopes) => string.Join(';', scopes.Select(scope => $"{Listed(scope.Departments)}/{Listed(scope.Categories)}").Order(StringComparer.Ordinal));

    private static string Listed(IReadOnlyList<Guid>? ids) => ids is null ? "*" : string.Join(',', ids.Order().Select(id => id.ToString("N", CultureInfo.InvariantCulture)));
}
