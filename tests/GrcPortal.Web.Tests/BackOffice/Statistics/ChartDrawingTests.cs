using System.Globalization;
using GrcPortal.Web.Areas.BackOffice.Statistics.Charts;
using GrcPortal.Web.TagHelpers;

namespace GrcPortal.Web.Tests.BackOffice.Statistics;

public sealed class ChartDrawingTests
{
    [Fact]
    public void Columns_are_stacked_from_the_foot_and_nothing_is_drawn_for_nothing()
    {
        var drawing = new ChartDrawing(Of(ChartKind.Columns, [[4, 0], [6, 2]]));

        Assert.Equal(
            [("0", "90 240 320 160"), ("1", "90 0 320 240"), ("1", "590 320 320 80")],
            drawing.Columns().Select(part => (part.Series.Name, $"{part.X} {part.Y} {part.Width} {part.Height}")));
    }

    [Fact]
    public void A_line_breaks_where_nothing_was_measured()
    {
        var chart = Of(ChartKind.Line, [[1, 2, null, 3, null, 2, 1]]);
        var drawing = new ChartDrawing(chart);

        Assert.Equal(2, drawing.Runs(chart.Series[0]).Count());   // a lone point is a dot only
        Assert.Equal(5, drawing.Dots(chart.Series[0]).Count());
    }

    [Fact]
    public void A_chart_without_category_or_value_is_empty_and_draws_nothing()
    {
        Assert.True(Of(ChartKind.Columns, [[]]).IsEmpty);
        Assert.True(Of(ChartKind.Line, [[null, 0]]).IsEmpty);
        Assert.Empty(new ChartDrawing(Of(ChartKind.Columns, [[], []])).Columns());
    }

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(104)]
    public void The_last_column_has_its_label_and_a_phone_shows_five_at_most(int columns)
    {
        var drawing = new ChartDrawing(Of(ChartKind.Columns, [[.. Enumerable.Repeat<decimal?>(1, columns)]]));
        var labels = Enumerable.Range(0, columns).Select(drawing.LabelClass).ToList();

        Assert.Null(labels[^1]);
        Assert.InRange(labels.Count(label => label is null), 2, 5);
        Assert.InRange(labels.Count(label => label is not "is-rare"), 4, 14);
    }

    [Fact]
    public void Lengths_are_written_with_a_point_in_any_language()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            Assert.Equal("33.33", ChartDrawing.Number(100m / 3));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Chart Of(ChartKind kind, decimal?[][] series) => new(
        "chart", kind, ChartUnit.Count, [.. Enumerable.Range(0, series[0].Length).Select(at => new ChartCategory($"{at}", $"{at}"))],
        [.. series.Select((points, at) => new ChartSeries($"{at}", StatusHue.New, [.. points.Select(point => new ChartPoint(point, "/"))]))])
    {
        Title = "Demandes",
        Axis = "Mois",
    };
}
