using System.Globalization;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Statistics.Charts;

/// <summary>A value in its unit, in the reader's language.</summary>
public sealed class ChartWords(IStringLocalizer<ChartsText> texts)
{
    public string Value(decimal? value, ChartUnit unit) => value is not { } known ? texts["Value.None"] : unit switch
    {
        ChartUnit.Count => known.ToString("N0", CultureInfo.CurrentCulture),
        ChartUnit.Euros => texts["Value.Euros", known.ToString("N2", CultureInfo.CurrentCulture)],
        ChartUnit.Percent => texts["Value.Percent", known.ToString("N0", CultureInfo.CurrentCulture)],
        _ => texts["Value.Days", known.ToString("N1", CultureInfo.CurrentCulture)],
    };

    /// <summary>Beside an axis: short, without more decimals than the step has.</summary>
    public string Mark(decimal value, ChartUnit unit)
    {
        var figure = value.ToString(value == decimal.Truncate(value) ? "N0" : "0.##", CultureInfo.CurrentCulture);
        return unit is ChartUnit.Count ? figure : texts[$"Value.{unit}", figure];
    }
}
