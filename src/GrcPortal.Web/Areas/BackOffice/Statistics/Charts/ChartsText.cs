namespace GrcPortal.Web.Areas.BackOffice.Statistics.Charts;

public sealed class ChartsText;
