using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>Reads the dashboard in four queries, from daily figures alone: it costs the same whatever the number of demands.</summary>
public sealed class ReadDashboard(GrcDbContext db)
{
    private const string Department = "department";

    public async Task<DashboardFacts> RunAsync(AgentIdentity me, DashboardPeriod period, Guid? departmentId, DateOnly today, CancellationToken ct)
    {
        var stretches = period.Stretches(today);
        var names = await NamesAsync(ct);
        var departments = Readable(me, names);
        var chosen = departments.Any(department => department.Id == departmentId) ? departmentId : null;

        DateOnly first = stretches[0].First, last = stretches[^1].Last;
        var figures = db.DailyFigures.VisibleTo(me).Where(figure => figure.Day >= first && figure.Day <= last);
        if (chosen is not null) figures = figures.Where(figure => figure.DepartmentId == chosen);
        return new(period, stretches,
            await (period.IsByWeek() ? ByDay(figures) : ByMonth(figures)).ToListAsync(ct),
            await figures.GroupBy(figure => new { figure.CategoryId, figure.Measure })
                .Select(group => new CategorySum(group.Key.CategoryId, group.Key.Measure, group.Sum(f => f.Count), group.Sum(f => f.Sum))).ToListAsync(ct),
            await figures.Where(figure => figure.Measure == Measure.Resolved && (figure.TeamId != null || figure.SupplierId != null))
                .GroupBy(figure => new { figure.TeamId, figure.SupplierId })
                .Select(group => new WorkerSum(group.Key.TeamId, group.Key.SupplierId, group.Sum(f => f.Count), group.Sum(f => f.Sum))).ToListAsync(ct),
            new(names.ToDictionary(name => name.Id)))
        {
            DepartmentId = chosen,
            Departments = departments,
        };
    }

    private static IQueryable<MomentSum> ByDay(IQueryable<DailyFigure> figures) => figures
        .GroupBy(figure => new { figure.Day, figure.Measure, figure.Channel, figure.Reason })
        .Select(group => new MomentSum(group.Key.Day, group.Key.Measure, group.Key.Channel, group.Key.Reason, group.Sum(f => f.Count), group.Sum(f => f.Sum)));

    private static IQueryable<MomentSum> ByMonth(IQueryable<DailyFigure> figures) => figures
        .GroupBy(figure => new { figure.Day.Year, figure.Day.Month, figure.Measure, figure.Channel, figure.Reason })
        .Select(group => new MomentSum(new DateOnly(group.Key.Year, group.Key.Month, 1), group.Key.Measure, group.Key.Channel, group.Key.Reason, group.Sum(f => f.Count), group.Sum(f => f.Sum)));

    private Task<List<Named>> NamesAsync(CancellationToken ct) =>
        db.Departments.Select(d => new { Kind = Department, d.Id, d.Name, Slug = (string?)null, ParentId = (Guid?)null })
            .Concat(db.Categories.Select(c => new { Kind = "category", c.Id, c.Name, Slug = (string?)c.Slug, c.ParentId }))
            .Concat(db.Teams.Select(t => new { Kind = "team", t.Id, t.Name, Slug = (string?)null, ParentId = (Guid?)null }))
            .Concat(db.Suppliers.Select(s => new { Kind = "supplier", s.Id, s.Name, Slug = (string?)null, ParentId = (Guid?)null }))
            .Concat(db.ListedReasons.Where(r => r.Kind == ReasonKind.Refusal).Select(r => new { Kind = DashboardNames.Reason, r.Id, r.Name, Slug = (string?)r.Code, ParentId = (Guid?)null }))
            .OrderBy(named => named.Name)
            .Select(named => new Named(named.Kind, named.Id, named.Name, named.Slug, named.ParentId)).ToListAsync(ct);

    /// <summary>The departments whose figures this agent may read.</summary>
    private static List<Named> Readable(AgentIdentity me, List<Named> names)
    {
        var scopes = me.In(Permission.ReadFigures).ToList();
        return [.. names.Where(named => named.Kind == Department && scopes.Any(scope => scope.Departments is not { } some || some.Contains(named.Id)))];
    }
}
