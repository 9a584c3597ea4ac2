using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Areas.BackOffice.Inbox;
using GrcPortal.Web.Areas.BackOffice.Statistics.Charts;
using GrcPortal.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>The charts that set side by side what the whole period holds: types of demand, reasons, families.</summary>
public sealed class DashboardBars(DashboardFacts facts, ListBehind list, IStringLocalizer<StatisticsText> texts)
{
    private const int MostRows = 12;

    public Chart Acceptability()
    {
        var rows = facts.ByCategory.Where(sum => sum.Measure is Measure.TakenOn or Measure.Refused)
            .GroupBy(sum => sum.CategoryId).OrderByDescending(group => group.Sum(sum => sum.Count)).Take(MostRows).ToList();
        return Bars("acceptability", ChartUnit.Count, [.. rows.Select(row => NameOf(row.Key))],
            Series("Accepted", StatusHue.Done, rows.Select(row => new ChartPoint(Counted(row, Measure.TakenOn), list.Of(RequestMoment.TakenOn, filter: Typed(row.Key))))),
            Series("Refused", StatusHue.Refused, rows.Select(row => new ChartPoint(Counted(row, Measure.Refused), list.Ended(RequestPhase.Refused, filter: Typed(row.Key))))));
    }

    public Chart Reasons()
    {
        var rows = facts.Over.Where(sum => sum is { Measure: Measure.Refused, Reason: not null })
            .GroupBy(sum => sum.Reason!).Select(group => (Reason: group.Key, Count: group.Sum(sum => sum.Count))).OrderByDescending(row => row.Count).ToList();
        return Bars("reasons", ChartUnit.Count, [.. rows.Select(row => facts.Names.NameOf(NamePart.Refusal, row.Reason) ?? row.Reason)],
            Series("Refused", StatusHue.Refused, rows.Select(row => new ChartPoint(row.Count, list.Ended(RequestPhase.Refused, filter: new() { Reason = row.Reason })))));
    }

    public Chart Cost()
    {
        var rows = facts.ByCategory.Where(sum => sum.Measure is Measure.Labour or Measure.Purchased)
            .GroupBy(sum => FamilyOf(sum.CategoryId)).OrderByDescending(group => group.Sum(sum => sum.Sum)).Take(MostRows).ToList();
        return Bars("cost", ChartUnit.Euros, [.. rows.Select(row => NameOf(row.Key))],
            Series("Labour", StatusHue.Progress, rows.Select(row => Spent(row, Measure.Labour))),
            Series("Purchased", StatusHue.Waiting, rows.Select(row => Spent(row, Measure.Purchased))));

        ChartPoint Spent(IGrouping<Guid?, CategorySum> row, Measure measure) =>
            new(row.Where(sum => sum.Measure == measure).Sum(sum => sum.Sum), list.Of(RequestMoment.Cost, filter: Typed(row.Key)));
    }

    private Chart Bars(string id, ChartUnit unit, IReadOnlyList<string> rows, params IReadOnlyList<ChartSeries> series) =>
        new(id, ChartKind.Bars, unit, [.. rows.Select(name => new ChartCategory(name, name))], series)
        {
            Title = texts[$"Chart.{id}"],
            Note = texts[$"Chart.{id}.Note"],
            Axis = texts[$"Axis.{id}"],
        };

    private ChartSeries Series(string name, StatusHue hue, IEnumerable<ChartPoint> points) => new(texts[$"Series.{name}"], hue, [.. points]);

    private static decimal Counted(IEnumerable<CategorySum> row, Measure measure) => row.Where(sum => sum.Measure == measure).Sum(sum => sum.Count);

    /// <summary>A family is its own.</summary>
    private Guid? FamilyOf(Guid? category) => facts.Names.Find(category) is { } known ? known.ParentId ?? known.Id : null;

    private string NameOf(Guid? category) => facts.Names.NameOf(category) ?? texts["NoCategory"];

    private RequestFilter Typed(Guid? category) => new() { Category = facts.Names.Find(category)?.Code };
}
