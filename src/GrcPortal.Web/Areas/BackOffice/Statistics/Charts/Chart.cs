using GrcPortal.Web.TagHelpers;

namespace GrcPortal.Web.Areas.BackOffice.Statistics.Charts;

/// <summary>
/// Figures to draw: series along categories (months, types of demand…), each point with the address of the list behind it.
/// The drawing is for the eye and the pointer; the table beside it says and links the same for everyone.
/// </summary>
public sealed record Chart(string Id, ChartKind Kind, ChartUnit Unit, IReadOnlyList<ChartCategory> Categories, IReadOnlyList<ChartSeries> Series)
{
    public required string Title { get; init; }

    /// <summary>What is counted, and how.</summary>
    public string? Note { get; init; }

    /// <summary>What the first column of the table holds.</summary>
    public required string Axis { get; init; }

    public bool IsEmpty => Series.All(series => series.Points.All(point => point.IsNothing(Unit)));

    /// <summary>Only what is added up has a total.</summary>
    public bool HasTotals => Series.Count > 1 && Kind is not ChartKind.Line;

    public decimal TotalAt(int category) => Series.Sum(series => series.Points[category].Value ?? 0);

    /// <summary>The tallest that has to be drawn.</summary>
    public decimal Highest => Categories.Count is 0 ? 0
        : Kind is ChartKind.Line
            ? Series.SelectMany(series => series.Points).Max(point => point.Value ?? 0)
            : Enumerable.Range(0, Categories.Count).Max(TotalAt);
}

/// <summary>Columns and bars are stacked; a bar lies in a row of its table.</summary>
public enum ChartKind { Columns, Line, Bars }

public enum ChartUnit { Count, Days, Percent, Euros }

/// <param name="Label">Under its column, where there is little room.</param>
/// <param name="Name">In the table.</param>
public sealed record ChartCategory(string Label, string Name);

public sealed record ChartSeries(string Name, StatusHue Hue, IReadOnlyList<ChartPoint> Points);

/// <param name="Value">Null: there is nothing to measure, which is not zero.</param>
public readonly record struct ChartPoint(decimal? Value, string? Link)
{
    /// <summary>Nought demands or euros are nothing; a delay of nought, or a share, was measured on something.</summary>
    public bool IsNothing(ChartUnit unit) => Value is null || Value is 0 && unit is (ChartUnit.Count or ChartUnit.Euros);

    /// <summary>Behind nothing there is no list.</summary>
    public string? Leads(ChartUnit unit) => IsNothing(unit) ? null : Link;
}
