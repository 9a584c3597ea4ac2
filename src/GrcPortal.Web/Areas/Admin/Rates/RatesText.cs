namespace GrcPortal.Web.Areas.Admin.Rates;

public sealed class RatesText;
