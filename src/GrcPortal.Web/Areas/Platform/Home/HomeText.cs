namespace GrcPortal.Web.Areas.Platform.Home;

public sealed class HomeText;
