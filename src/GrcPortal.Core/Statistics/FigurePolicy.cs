using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Statistics;

/// <summary>Whose figures an agent may read: those of the departments and categories that his right to figures covers.</summary>
public static class FigurePolicy
{
    public static IQueryable<DailyFigure> VisibleTo(this IQueryable<DailyFigure> figures, AgentIdentity agent)
    {
        var reading = agent.In(Permission.ReadFigures).ToList();
        if (reading.Count is 0) return figures.Where(_ => false);
        return reading.Any(scope => scope.IsWhole) ? figures : reading.Select(scope => Covered(figures, scope)).Aggregate(Queryable.Union);
    }

    private static IQueryable<DailyFigure> Covered(IQueryable<DailyFigure> figures, Scope scope)
    {
        if (scope.Departments is { } departments) figures = figures.Where(figure => departments.Contains(figure.DepartmentId!.Value));
        if (scope.Categories is { } categories) figures = figures.Where(figure => categories.Contains(figure.CategoryId!.Value));
        return figures;
    }
}
