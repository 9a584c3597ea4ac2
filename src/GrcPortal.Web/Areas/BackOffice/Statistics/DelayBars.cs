using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Areas.BackOffice.Inbox;
using GrcPortal.Web.Areas.BackOffice.Statistics.Charts;
using GrcPortal.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>How long demands took, set side by side along one axis after the other.</summary>
public sealed class DelayBars(DashboardFacts facts, ListBehind list, IStringLocalizer<StatisticsText> texts, IStringLocalizer<RequestsText> words)
{
    private const int MostRows = 12;

    /// <summary>Without those that nothing was measured along; a department chosen is not set beside itself.</summary>
    public IEnumerable<Chart> All() => new[]
    {
        Along("by-department", facts.DepartmentId is null ? facts.Delays : [], sum => sum.DepartmentId, id => new() { DepartmentId = id }),
        ByCategory(),
        Along("by-team", facts.Delays, sum => sum.TeamId, id => new() { TeamId = id }),
        Along("by-supplier", facts.Delays, sum => sum.SupplierId, id => new() { SupplierId = id }),
        Along("by-sector", facts.Delays, sum => sum.SectorId, id => new() { SectorId = id }),
        ByChannel(),
    }.Where(chart => !chart.IsEmpty);

    private Chart Along(string id, IEnumerable<DelaySum> sums, Func<DelaySum, Guid?> axis, Func<Guid, RequestFilter> filter) => Bars(id,
        from sum in sums
        where axis(sum) is not null
        group (sum.Count, sum.Sum) by axis(sum)!.Value into row
        select new Row(facts.Names.NameOf(row.Key) ?? "", row.Sum(one => one.Count), row.Sum(one => one.Sum), filter(row.Key)));

    private Chart ByCategory() => Bars("by-category",
        from sum in facts.ByCategory
        where sum.Measure is Measure.Resolved && facts.Names.Find(sum.CategoryId) is not null
        let category = facts.Names.Find(sum.CategoryId)
        select new Row(category.Name, sum.Count, sum.Sum, new() { Category = category.Code }));

    private Chart ByChannel() => Bars("by-channel",
        from sum in facts.Delays
        where sum.Channel is not null
        group sum by sum.Channel into row
        select new Row(words[$"{nameof(ChannelIn)}.{row.Key}"], row.Sum(one => one.Count), row.Sum(one => one.Sum), new() { Channels = [Enum.Parse<ChannelIn>(row.Key)] }));

    private Chart Bars(string id, IEnumerable<Row> along)
    {
        var rows = along.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.CurrentCulture).Take(MostRows).ToList();
        var names = rows.Select(row => texts["Worker", row.Name, row.Count].Value);
        return new(id, ChartKind.Bars, ChartUnit.Days, [.. names.Select(name => new ChartCategory(name, name))],
            [new(texts["Series.Resolved"], StatusHue.Done, [.. rows.Select(row => new ChartPoint(row.Days / Math.Max(1, row.Count), list.Of(RequestMoment.Resolved, filter: row.Behind)))])])
        {
            Title = texts[$"Chart.{id}"],
            Note = texts["Delays.Note"],
            Axis = texts[$"Axis.{id}"],
        };
    }

    private sealed record Row(string Name, int Count, decimal Days, RequestFilter Behind);
}
