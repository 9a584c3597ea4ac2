namespace GrcPortal.Web.Areas.Admin.Home;

public sealed class HomeText;
