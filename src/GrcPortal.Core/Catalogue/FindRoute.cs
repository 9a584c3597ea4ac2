using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>Who gets a demand of this category, asked there: one query. A rule that names a closed department or a dissolved crew is passed over.</summary>
public sealed class FindRoute(GrcDbContext db, CurrentTenant tenant, TimeProvider clock)
{
    public async Task<RoutingRule?> RunAsync(Category category, Guid? sectorId, CancellationToken ct)
    {
        var today = tenant.Info.DayOf(clock.GetUtcNow());
        var rules = await db.RoutingRules.AsNoTracking()
            .Where(rule => (rule.CategoryId == null || rule.CategoryId == category.Id || rule.CategoryId == category.ParentId) && (rule.SectorId == null || rule.SectorId == sectorId)
                && db.Departments.Any(d => d.Id == rule.DepartmentId && (d.ClosedOn == null || d.ClosedOn >= today))
                && (rule.TeamId == null || db.Teams.Any(t => t.Id == rule.TeamId && t.IsActive)))
            .ToListAsync(ct);
        return Routing.Pick(rules, category, sectorId);
    }
}
