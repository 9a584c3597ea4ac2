using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>Reads the dashboard in four queries, from daily figures alone; in one, when somebody asked the same since they were counted.</summary>
public sealed class ReadDashboard(GrcDbContext db, FigureMemory memory)
{
    /// <summary>Those it speaks of: what a newer node counts beside is left alone.</summary>
    private static readonly Measure[] Told = [.. Enum.GetValues<Measure>().Where(measure => measure is not Measure.Took)];

    /// <param name="names">Not from the replica, which may be behind: what it said would be kept for every page.</param>
    public async Task<DashboardFacts> RunAsync(AgentIdentity me, TownNames names, DashboardPeriod period, Guid? departmentId, DateOnly today, CancellationToken ct)
    {
        var stretches = period.Stretches(today);
        var departments = Readable(me, names);
        var chosen = departments.Any(department => department.Id == departmentId) ? departmentId : null;

        var question = new DashboardQuestion(db.TenantId, await db.CountedDays.MaxAsync(day => (DateTimeOffset?)day.At, ct), period, stretches[0].First, chosen, DashboardQuestion.Within(me.In(Permission.ReadFigures)));
        return new(period, stretches, await memory.ReadAsync(question, () => SumAsync(me, question, stretches[^1].Last, ct)), names)
        {
            DepartmentId = chosen,
            Departments = departments,
        };
    }

    private async Task<DashboardSums> SumAsync(AgentIdentity me, DashboardQuestion asked, DateOnly last, CancellationToken ct)
    {
        var figures = db.DailyFigures.VisibleTo(me).Where(figure => figure.Day >= asked.First && figure.Day <= last && Told.Contains(figure.Measure));
        if (asked.DepartmentId is { } department) figures = figures.Where(figure => figure.DepartmentId == department);
        return new(
            await (asked.Period.IsByWeek() ? ByDay(figures) : ByMonth(figures)).ToListAsync(ct),
            await figures.GroupBy(figure => new { figure.CategoryId, figure.Measure })
                .Select(group => new CategorySum(group.Key.CategoryId, group.Key.Measure, group.Sum(f => f.Count), group.Sum(f => f.Sum))).ToListAsync(ct),
            await figures.Where(figure => figure.Measure == Measure.Resolved)
                .GroupBy(figure => new { figure.DepartmentId, figure.TeamId, figure.SupplierId, figure.SectorId, figure.Channel })
                .Select(group => new DelaySum(group.Key.DepartmentId, group.Key.TeamId, group.Key.SupplierId, group.Key.SectorId, group.Key.Channel, group.Sum(f => f.Count), group.Sum(f => f.Sum))).ToListAsync(ct));
    }

    private static IQueryable<MomentSum> ByDay(IQueryable<DailyFigure> figures) => figures
        .GroupBy(figure => new { figure.Day, figure.Measure, figure.Channel, figure.Reason })
        .Select(group => new MomentSum(group.Key.Day, group.Key.Measure, group.Key.Channel, group.Key.Reason, group.Sum(f => f.Count), group.Sum(f => f.Sum)));

    private static IQueryable<MomentSum> ByMonth(IQueryable<DailyFigure> figures) => figures
        .GroupBy(figure => new { figure.Day.Year, figure.Day.Month, figure.Measure, figure.Channel, figure.Reason })
        .Select(group => new MomentSum(new DateOnly(group.Key.Year, group.Key.Month, 1), group.Key.Measure, group.Key.Channel, group.Key.Reason, group.Sum(f => f.Count), group.Sum(f => f.Sum)));

    /// <summary>The departments whose figures this agent may read.</summary>
    private static List<TownName> Readable(AgentIdentity me, TownNames names)
    {
        var scopes = me.In(Permission.ReadFigures).ToList();
        return [.. names.Ordered(NamePart.Department).Where(named => scopes.Any(scope => scope.Departments is not { } some || some.Contains(named.Id)))];
    }
}
