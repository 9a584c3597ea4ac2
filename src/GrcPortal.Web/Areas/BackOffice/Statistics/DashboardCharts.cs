using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Areas.BackOffice.Inbox;
using GrcPortal.Web.Areas.BackOffice.Statistics.Charts;
using GrcPortal.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>The charts that go along the weeks or months of the period.</summary>
public sealed class DashboardCharts(DashboardFacts facts, ListBehind list, StretchWords stretches, IStringLocalizer<StatisticsText> texts, IStringLocalizer<RequestsText> words)
{
    private const int MostChannels = 5;

    private static readonly StatusHue[] ChannelHues = [StatusHue.New, StatusHue.Progress, StatusHue.Done, StatusHue.Waiting, StatusHue.Late];

    public Chart Volume() => Along("volume", ChartKind.Line, ChartUnit.Count,
        Line("Received", StatusHue.New, Measure.Received, Counted, stretch => list.Of(RequestMoment.Received, stretch)),
        Line("Resolved", StatusHue.Done, Measure.Resolved, Counted, stretch => list.Of(RequestMoment.Resolved, stretch)),
        Line("Closed", StatusHue.Ended, Measure.Closed, Counted, stretch => list.Ended(RequestPhase.Closed, stretch)));

    public Chart Delays() => Along("delays", ChartKind.Line, ChartUnit.Days,
        Line("TakenOn", StatusHue.Progress, Measure.TakenOn, Mean, stretch => list.Of(RequestMoment.TakenOn, stretch)),
        Line("Resolved", StatusHue.Done, Measure.Resolved, Mean, stretch => list.Of(RequestMoment.Resolved, stretch)));

    public Chart InTime() => Along("in-time", ChartKind.Line, ChartUnit.Percent,
        Line("InTime", StatusHue.Done, Measure.Kept, KeptShare, stretch => list.Of(RequestMoment.Promised, stretch)));

    public Chart Promises() => Along("promises", ChartKind.Columns, ChartUnit.Count,
        Line("Kept", StatusHue.Done, Measure.Kept, Counted, stretch => list.Of(RequestMoment.Kept, stretch)),
        Line("Missed", StatusHue.Late, Measure.Kept, Missed, stretch => list.Of(RequestMoment.Missed, stretch)));

    public Chart ChannelsIn() => Channels("channels-in", Measure.Received, nameof(ChannelIn), (names, stretch) =>
        list.Of(RequestMoment.Received, stretch, new() { Channels = [.. names.Select(Enum.Parse<ChannelIn>)] }));

    public Chart ChannelsOut() => Channels("channels-out", Measure.Answered, nameof(ChannelOut), (names, stretch) =>
        names is [var one] ? list.Of(RequestMoment.Answered, stretch, new() { AnsweredBy = Enum.Parse<ChannelOut>(one) }) : list.Of(RequestMoment.Answered, stretch));

    private Chart Along(string id, ChartKind kind, ChartUnit unit, params IReadOnlyList<ChartSeries> series) =>
        new(id, kind, unit, [.. facts.Stretches.Select(stretch => stretches.Category(stretch, facts.Period))], series)
        {
            Title = texts[$"Chart.{id}"],
            Note = texts[$"Chart.{id}.Note"],
            Axis = texts[facts.Period.IsByWeek() ? "Axis.Week" : "Axis.Month"],
        };

    private ChartSeries Line(string name, StatusHue hue, Measure measure, Func<Stretch, Measure, decimal?> value, Func<Stretch, string?> link) =>
        new(texts[$"Series.{name}"], hue, [.. facts.Stretches.Select(stretch => new ChartPoint(value(stretch, measure), link(stretch)))]);

    /// <summary>The most used, each by itself, the others together.</summary>
    private Chart Channels(string id, Measure measure, string kind, Func<IReadOnlyList<string>, Stretch, string?> link)
    {
        var ranked = facts.Over.Where(sum => sum.Measure == measure && sum.Channel is not null)
            .GroupBy(sum => sum.Channel!).OrderByDescending(group => group.Sum(sum => sum.Count)).ThenBy(group => group.Key).Select(group => group.Key).ToList();
        var series = ranked.Take(MostChannels).Select((channel, rank) => Series([channel], words[$"{kind}.{channel}"], ChannelHues[rank])).ToList();
        if (ranked.Count > MostChannels) series.Add(Series(ranked[MostChannels..], texts["Series.OtherChannels"], StatusHue.Ended));
        return Along(id, ChartKind.Columns, ChartUnit.Count, series);

        ChartSeries Series(IReadOnlyList<string> channels, string name, StatusHue hue) => new(name, hue,
        [
            .. facts.Stretches.Select(stretch => new ChartPoint(
                facts.In(stretch, measure).Where(sum => channels.Contains(sum.Channel)).Sum(sum => sum.Count), link(channels, stretch))),
        ]);
    }

    private decimal? Counted(Stretch stretch, Measure measure) => facts.In(stretch, measure).Sum(sum => sum.Count);

    private decimal? Mean(Stretch stretch, Measure measure)
    {
        var sums = facts.In(stretch, measure).ToList();
        return sums.Sum(sum => sum.Count) is > 0 and var count ? sums.Sum(sum => sum.Sum) / count : null;
    }

    private decimal? KeptShare(Stretch stretch, Measure kept) =>
        DashboardFacts.Share(facts.In(stretch, kept).Sum(sum => sum.Count), facts.In(stretch, Measure.Promised).Sum(sum => sum.Count));

    private decimal? Missed(Stretch stretch, Measure kept) => Counted(stretch, Measure.Promised) - Counted(stretch, kept);
}
