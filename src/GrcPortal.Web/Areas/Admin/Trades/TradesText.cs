namespace GrcPortal.Web.Areas.Admin.Trades;

public sealed class TradesText;
