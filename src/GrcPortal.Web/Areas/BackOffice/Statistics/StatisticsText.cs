namespace GrcPortal.Web.Areas.BackOffice.Statistics;

public sealed class StatisticsText;
