using System.Globalization;

namespace GrcPortal.Web.Areas.BackOffice.Statistics.Charts;

/// <summary>
/// Where the marks of a chart lie in a box of 1000 by 400 that the page stretches to its place: figures and lengths only.
/// The words around it are the page's, so that they keep their size on a phone and when a reader enlarges them.
/// </summary>
public sealed class ChartDrawing
{
    public const int Width = 1000, Height = 400;

    private readonly Chart _chart;
    private readonly decimal _column;

    public ChartDrawing(Chart chart)
    {
        _chart = chart;
        Scale = NiceScale.Over(chart.Highest, chart.Unit is ChartUnit.Count);
        _column = (decimal)Width / Math.Max(1, chart.Categories.Count);
    }

    public NiceScale Scale { get; }

    /// <summary>Heights of the lines behind.</summary>
    public IEnumerable<string> Lines => Scale.Marks.Select(mark => Number(Level(mark)));

    /// <summary>Stacked, the first series at the foot; nothing is drawn for nothing.</summary>
    public IEnumerable<ColumnPart> Columns()
    {
        for (var at = 0; at < _chart.Categories.Count; at++)
        {
            var below = 0m;
            foreach (var series in _chart.Series)
            {
                if (series.Points[at] is not { Value: > 0 and { } value } point) continue;
                var (foot, top) = (Level(below), Level(below + value));
                yield return new(series, at, point, Number(_column * (at + 0.18m)), Number(top), Number(_column * 0.64m), Number(foot - top));
                below += value;
            }
        }
    }

    /// <summary>The unbroken runs of a series: what was not measured breaks its line.</summary>
    public IEnumerable<string> Runs(ChartSeries series)
    {
        List<string> run = [];
        for (var at = 0; at <= _chart.Categories.Count; at++)
        {
            if (at < _chart.Categories.Count && series.Points[at].Value is { } value)
            {
                run.Add($"{Number(Middle(at))},{Number(Level(value))}");
                continue;
            }
            if (run.Count > 1) yield return string.Join(' ', run);
            run.Clear();
        }
    }

    public IEnumerable<LineDot> Dots(ChartSeries series) =>
        from at in Enumerable.Range(0, _chart.Categories.Count)
        let point = series.Points[at]
        where point.Value is not null
        select new LineDot(at, point, Number(Middle(at)), Number(Level(point.Value!.Value)));

    /// <summary>A label for each category is too much for a phone, and for any screen past a number; the last always has its own.</summary>
    public string? LabelClass(int at)
    {
        var fromLast = _chart.Categories.Count - 1 - at;
        if (fromLast % Every(14) != 0) return "is-rare";
        return fromLast % (Every(14) * Math.Max(1, (int)Math.Ceiling(Math.Min(14, _chart.Categories.Count) / 5m))) != 0 ? "is-minor" : null;
    }

    /// <summary>How much of the widest bar this part takes, in hundredths.</summary>
    public string Share(decimal value) => Number(_chart.Highest <= 0 ? 0 : value / _chart.Highest * 100);

    /// <summary>Never with the reader's comma: SVG knows the point alone.</summary>
    public static string Number(decimal value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private int Every(int most) => Math.Max(1, (int)Math.Ceiling(_chart.Categories.Count / (decimal)most));

    private decimal Middle(int at) => _column * (at + 0.5m);

    private decimal Level(decimal value) => Height - value / Scale.Top * Height;
}

public sealed record ColumnPart(ChartSeries Series, int Category, ChartPoint Point, string X, string Y, string Width, string Height);

public sealed record LineDot(int Category, ChartPoint Point, string X, string Y);
