using System.Globalization;
using GrcPortal.Web.Areas.BackOffice.Statistics.Charts;
using GrcPortal.Web.TagHelpers;
using GrcPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>Weeks and months in the reader's language, short under a column and whole in a table.</summary>
public sealed class StretchWords(IStringLocalizer<StatisticsText> texts, IStringLocalizer<SharedText> shared)
{
    private readonly TimeWords _time = new(shared);

    public ChartCategory Category(Stretch stretch, DashboardPeriod period) => period.IsByWeek()
        ? new(stretch.First.ToString(texts["Week.Short"], CultureInfo.CurrentCulture), texts["Week.Name", _time.Date(stretch.First)])
        : new(
            stretch.First.ToString(stretch.First.Month is 1 ? texts["Month.Short.January"] : texts["Month.Short"], CultureInfo.CurrentCulture),
            stretch.First.ToString("MMMM yyyy", CultureInfo.CurrentCulture));
}
